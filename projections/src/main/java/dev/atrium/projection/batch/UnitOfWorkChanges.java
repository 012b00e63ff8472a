package dev.atrium.projection.batch;

import dev.atrium.query.storage.RowStore;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a live projection: collected over the unit of work of a batch of events, written just before it commits,
 * in the transaction that also moves the processor's token.
 */
public final class UnitOfWorkChanges<K, R> implements RowChanges<K, R> {

    private final String resource;
    private final RowStore<K, R> store;
    private final @Nullable UnitOfWorkChanges<?, ?> before;

    public UnitOfWorkChanges(String name, RowStore<K, R> store) {
        this(name, store, null);
    }

    /** @param before what has to be written before these, because these are built from it */
    public UnitOfWorkChanges(String name, RowStore<K, R> store, @Nullable UnitOfWorkChanges<?, ?> before) {
        this.resource = "changes of " + name;
        this.store = store;
        this.before = before;
    }

    @Override
    public void put(K key, R row) {
        batch().put(key, row);
    }

    @Override
    public void change(K key, UnaryOperator<R> change) {
        batch().change(key, change);
    }

    @Override
    public void remove(K key) {
        batch().remove(key);
    }

    private RowBatch<K, R> batch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        if (before != null) {
            // First, because a unit of work runs what is registered in that order.
            before.batch();
        }
        return batch.getOrComputeResource(resource, name -> begin(batch));
    }

    private RowBatch<K, R> begin(UnitOfWork<?> batch) {
        RowBatch<K, R> changes = new RowBatch<>();
        batch.onPrepareCommit(committing -> changes.flush(store));
        return changes;
    }
}
