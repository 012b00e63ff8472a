package dev.atrium.saga.schedule;

import java.time.Instant;

/** Work that is not tried again by itself, but kept for an operator who may want it tried. */
public final class ParkedTasks {

    /** When it is due: never. */
    public static final Instant DUE = Instant.parse("9999-01-01T00:00:00Z");

    private ParkedTasks() {}
}
