package dev.atrium.projection.batch;

import java.util.function.UnaryOperator;

/**
 * What a projection wants done to rows, in the order of the events.
 *
 * @param <K> names a row
 * @param <R> a row
 */
public interface RowChanges<K, R> {

    void put(K key, R row);

    /** Changes a row; does nothing where there is none, so what was removed stays removed. */
    void change(K key, UnaryOperator<R> change);

    void remove(K key);
}
