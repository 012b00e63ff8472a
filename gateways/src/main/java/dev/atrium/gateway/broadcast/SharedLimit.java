package dev.atrium.gateway.broadcast;

import java.time.Duration;

/** Lets people do something so many times in so long, on all nodes together. */
public interface SharedLimit {

    /** Counts once more and answers true, unless there were so many within the window; what is refused does not count. */
    boolean admit(String who, int most, Duration window);
}
