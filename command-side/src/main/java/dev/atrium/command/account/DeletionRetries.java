package dev.atrium.command.account;

import java.time.Duration;

/** How often, and how long after a failure, a step of a deletion is tried again: min(300, 30·2ⁿ) seconds, 3 times. */
final class DeletionRetries {

    static final int MOST = 3;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(300);

    private DeletionRetries() {}

    /** @param failuresBefore how many tries of the step failed before the one that just did */
    static Duration waitAfter(int failuresBefore) {
        Duration wait = FIRST.multipliedBy(1L << failuresBefore);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
