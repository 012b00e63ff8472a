package dev.atrium.api.account;

import java.time.Instant;
import java.time.ZoneOffset;

/** How far ahead a date of an account may lie. Nobody means a later one, and the database's calendar ends before Java's. */
public final class FarthestDate {

    private static final int YEARS = 10;

    private FarthestDate() {}

    public static boolean isBefore(Instant date, Instant now) {
        return date.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    }

    /** @throws DateTooFarException unless the date is near enough */
    public static void check(Instant date, Instant now) {
        if (isBefore(date, now)) {
            throw new DateTooFarException();
        }
    }
}
