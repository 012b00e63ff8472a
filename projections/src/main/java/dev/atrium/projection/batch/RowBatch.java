package dev.atrium.projection.batch;

import dev.atrium.query.storage.RowStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects changes in memory, and writes each row once: however many events touched it. Used by one thread. */
public final class RowBatch<K, R> implements RowChanges<K, R> {

    private final Map<K, Step<R>> steps = new LinkedHashMap<>();

    @Override
    public void put(K key, R row) {
        steps.put(key, new Known<>(row));
    }

    @Override
    public void change(K key, UnaryOperator<R> change) {
        Step<R> before = steps.get(key);
        steps.put(key, before == null ? new Pending<>(change) : before.then(change));
    }

    @Override
    public void remove(K key) {
        steps.put(key, new Known<>(null));
    }

    public int size() {
        return steps.size();
    }

    /** Writes what was collected, and is empty again. Rows are read first only where a change builds on a stored one. */
    public void flush(RowStore<K, R> store) {
        if (steps.isEmpty()) {
            return;
        }
        Map<K, R> stored = loadPending(store);
        Map<K, R> written = new HashMap<>();
        Set<K> removed = new HashSet<>();
        steps.forEach((key, step) -> {
            boolean wasThere = step instanceof Known<R> || stored.containsKey(key);
            R row = step.resultFor(stored.get(key));
            if (row != null) {
                written.put(key, row);
            } else if (wasThere) {
                removed.add(key);
            }
        });
        steps.clear();
        if (!written.isEmpty() || !removed.isEmpty()) {
            store.write(written, removed);
        }
    }

    private Map<K, R> loadPending(RowStore<K, R> store) {
        Set<K> pending = new HashSet<>();
        steps.forEach((key, step) -> {
            if (step instanceof Pending<R>) {
                pending.add(key);
            }
        });
        return pending.isEmpty() ? Map.of() : store.load(pending);
    }

    private sealed interface Step<R> {

        Step<R> then(UnaryOperator<R> change);

        @Nullable
        R resultFor(@Nullable R stored);
    }

    /** The events of this batch say what the row is; null for none. */
    private record Known<R>(@Nullable R row) implements Step<R> {

        @Override
        public Step<R> then(UnaryOperator<R> change) {
            return row == null ? this : new Known<>(change.apply(row));
        }

        @Override
        public @Nullable R resultFor(@Nullable R stored) {
            return row;
        }
    }

    /** The row is whatever is stored, changed. */
    private record Pending<R>(UnaryOperator<R> change) implements Step<R> {

        @Override
        public Step<R> then(UnaryOperator<R> next) {
            return new Pending<>(row -> next.apply(change.apply(row)));
        }

        @Override
        public @Nullable R resultFor(@Nullable R stored) {
            return stored == null ? null : change.apply(stored);
        }
    }
}
