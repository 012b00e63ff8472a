package dev.atrium.saga.payment;

import java.time.Duration;

/** Ever longer waits, doubled up to a longest one. */
final class Waits {

    private static final int MOST_DOUBLINGS = 20;

    private Waits() {}

    /** @param failuresBefore how many tries failed before the one that just did */
    static Duration after(int failuresBefore, Duration first, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failuresBefore, 0, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
