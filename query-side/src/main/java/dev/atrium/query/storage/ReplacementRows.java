package dev.atrium.query.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The usual {@link Replacement}: one table beside the live one, or some that belong together.
 *
 * @param tables in the order in which statements about several of them lock them; in another one a statement and the taking over
 *     would wait for each other for ever
 */
public record ReplacementRows<K, R>(List<ReplacementTable> tables, RowStore<K, R> rows) implements Replacement<K, R> {

    public ReplacementRows(ReplacementTable table, RowStore<K, R> rows) {
        this(List.of(table), rows);
    }

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
        tables.forEach(ReplacementTable::takeOver);
    }

    @Override
    public void discard() {
        tables.forEach(ReplacementTable::drop);
    }
}
