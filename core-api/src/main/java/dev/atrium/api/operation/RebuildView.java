package dev.atrium.api.operation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param position of the last event that went into the new table or index, -1 before the first
 * @param head of the newest event when that was noted
 * @param noted when it was
 * @param failure the class of the fault, or {@link #NODE_GONE}
 */
public record RebuildView(
        State state,
        long position,
        long head,
        @Nullable Instant startedAt,
        Instant noted,
        @Nullable String failure) {

    /** Whoever rebuilt it fell silent. */
    public static final String NODE_GONE = "node went away";

    /** What a rebuild is at. */
    public enum State {
        REQUESTED,
        RUNNING,
        /** The live processor rests while the last events go in. */
        HANDING_OVER,
        COMPLETED,
        FAILED;

        public boolean isUnderWay() {
            return this == REQUESTED || this == RUNNING || this == HANDING_OVER;
        }
    }

    private static final int WHOLE = 100;

    public int percent() {
        return state == State.COMPLETED ? WHOLE : (int) Math.min(WHOLE, (position + 1) * WHOLE / Math.max(1, head + 1));
    }

    /** How long it will still take, if it goes on as it did; null while nobody can say. */
    public @Nullable Duration remaining() {
        if (startedAt == null || position < 0 || !state.isUnderWay()) {
            return null;
        }
        double perEvent = (double) Duration.between(startedAt, noted).toMillis() / (position + 1);
        return Duration.ofMillis(Math.round(perEvent * Math.max(0, head - position)));
    }
}
