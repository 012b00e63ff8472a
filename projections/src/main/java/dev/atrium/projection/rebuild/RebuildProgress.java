package dev.atrium.projection.rebuild;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param position of the last event that went into the new table or index, -1 before the first
 * @param head the position of the newest event when this was noted
 */
public record RebuildProgress(String group, State state, long position, long head, Instant startedAt) {

    /** What a rebuild is at. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    RebuildProgress at(long newPosition, long newHead) {
        return new RebuildProgress(group, state, newPosition, Math.max(newPosition, newHead), startedAt);
    }

    RebuildProgress ended(State newState) {
        return new RebuildProgress(group, newState, position, head, startedAt);
    }
}
