package dev.atrium.query.payment;

import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** One of the tables of payments while it is built anew. */
record NewRows<K, R>(ReplacementTable table, RowStore<K, R> rows) implements Replacement<K, R> {

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
