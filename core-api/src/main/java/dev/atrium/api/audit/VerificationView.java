package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that the chain was recomputed.
 *
 * @param startedBy null for the system
 * @param checked how many events so far
 * @param total how many there were to check
 * @param flaw what was found, null if nothing
 * @param checkpoint the number of the last checkpoint that agreed, 0 for none
 */
public record VerificationView(
        long id,
        @Nullable UserId startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        long checked,
        long total,
        State state,
        @Nullable Flaw flaw,
        long checkpoint) {

    /** What came of it. */
    public enum State {
        RUNNING,
        INTACT,
        BROKEN,
        /** It could not be carried through; nothing is known. */
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, checked * 100 / total);
    }
}
