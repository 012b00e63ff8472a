package dev.atrium.api.operation;

import dev.atrium.api.progress.HeldUp;
import org.jspecify.annotations.Nullable;

/**
 * One processing group.
 *
 * @param position of the last event that it has handled
 * @param lag how many events are newer
 * @param worker who works on it
 * @param heldUp what keeps it from its next event; null while it gets on
 * @param rebuildable whether it can be built anew; what acts on the outside world cannot
 * @param rebuild the newest rebuild; null if there was none
 */
public record ProjectionView(
        String group,
        long position,
        long lag,
        Worker worker,
        @Nullable HeldUp heldUp,
        boolean rebuildable,
        @Nullable RebuildView rebuild) {

    /** Seen from the node that answered. */
    public enum Worker {
        HERE,
        ELSEWHERE,
        NOBODY
    }
}
