package dev.atrium.projection.rebuild;

import dev.atrium.api.rebuild.Building;
import dev.atrium.projection.batch.RowBatch;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.query.storage.Replacement;
import java.util.function.Function;

/** The usual {@link Building}: one projection that writes one table or index. */
public final class RowsBuilding<K, R> implements Building {

    private final Replacement<K, R> replacement;
    private final RowBatch<K, R> changes = new RowBatch<>();
    private final Object projection;

    public RowsBuilding(Replacement<K, R> replacement, Function<RowChanges<K, R>, Object> projection) {
        this.replacement = replacement;
        this.projection = projection.apply(changes);
    }

    @Override
    public Object projection() {
        return projection;
    }

    @Override
    public void flush() {
        changes.flush(replacement);
    }

    @Override
    public void takeOver() {
        replacement.takeOver();
    }

    @Override
    public void discard() {
        replacement.discard();
    }
}
