package dev.atrium.api.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate was after some of its events.
 *
 * @param sequence of the last event that made it so, -1 before the first
 * @param at when that was stored, null before the first
 * @param deleted whether the aggregate takes no more commands
 * @param fields what it held
 */
public record StateView(long sequence, @Nullable Instant at, boolean deleted, List<RecordedField> fields) {

    public static final StateView NOTHING = new StateView(-1, null, false, List.of());
}
