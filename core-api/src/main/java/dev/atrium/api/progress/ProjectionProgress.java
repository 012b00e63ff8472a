package dev.atrium.api.progress;

import java.time.Duration;
import java.util.Set;

/**
 * How far the projections have come. A page that answers a command waits here, woken rather than polling, until the
 * projections that it reads have handled the command's events.
 */
public interface ProjectionProgress {

    /**
     * The position in the event store up to which a reader must have come to see the events of a command, given the
     * identifier of the command's message; the head of the store where that is not known any more.
     */
    long positionOf(String commandMessageIdentifier);

    /** The position of the newest event. */
    long head();

    /** The last position that a processing group has handled, -1 before the first. */
    long handled(String processingGroup);

    /** Waits until all groups have handled the position; false if the time was up first. */
    boolean await(Set<String> processingGroups, long position, Duration atMost);
}
