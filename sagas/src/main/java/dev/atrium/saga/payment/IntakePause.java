package dev.atrium.saga.payment;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the intake go first. One payment makes several notices within moments, which are better asked about together; and
 * while notices pour in, handling them takes at most one moment in five.
 */
class IntakePause {

    private static final long CALM_NANOS = Duration.ofMillis(15).toNanos();
    private static final long LONGEST_GATHERING_NANOS = Duration.ofMillis(60).toNanos();
    private static final long LONGEST_REST_NANOS = Duration.ofMillis(500).toNanos();
    private static final int RESTS_TO_WORK = 4;
    private static final long STEP_NANOS = Duration.ofMillis(5).toNanos();

    private volatile long lastHeard = System.nanoTime() - CALM_NANOS;

    void heard() {
        lastHeard = System.nanoTime();
    }

    void gather() {
        untilCalm(LONGEST_GATHERING_NANOS);
    }

    /** After work that took so long; not at all where nothing comes in. */
    void rest(long workNanos) {
        untilCalm(Math.min(workNanos * RESTS_TO_WORK, LONGEST_REST_NANOS));
    }

    private void untilCalm(long atMost) {
        long end = System.nanoTime() + atMost;
        for (long now = System.nanoTime(); now < end && now - lastHeard < CALM_NANOS; now = System.nanoTime()) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
