package dev.atrium.query.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The usual {@link Replacement}: one table beside the live one. */
public record ReplacementRows<K, R>(ReplacementTable table, RowStore<K, R> rows) implements Replacement<K, R> {

    @Override
    public Map<K, R> load(Collection<K> keys) {
        return rows.load(keys);
    }

    @Override
    public void write(Map<K, R> written, Set<K> removed) {
        rows.write(written, removed);
    }

    @Override
    public void takeOver() {
        table.takeOver();
    }

    @Override
    public void discard() {
        table.drop();
    }
}
