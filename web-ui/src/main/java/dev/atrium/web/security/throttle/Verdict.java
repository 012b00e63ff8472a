package dev.atrium.web.security.throttle;

import java.time.Duration;

/** Whether something may be tried now. */
public sealed interface Verdict {

    /** It may; the try is counted under this ticket. */
    record Go(long ticket) implements Verdict {}

    /** Not before this much time has passed. */
    record Wait(Duration time) implements Verdict {}
}
