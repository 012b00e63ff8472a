package dev.atrium.web.account;

import java.time.Duration;

/** A waiting time in words that a person would use: whole minutes, rounded up. */
public final class Waiting {

    private Waiting() {}

    public static long minutes(Duration time) {
        return Math.max(1, time.plusSeconds(59).toMinutes());
    }
}
