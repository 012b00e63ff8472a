package dev.atrium.saga.mail;

import java.time.Duration;
import java.time.Instant;

/** Ever longer waits: 5 s, doubled each time, at most 15 minutes. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /** @param failuresBefore how many tries failed before the one that just did */
    static Instant nextTry(Instant failedAt, int failuresBefore) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return failedAt.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
