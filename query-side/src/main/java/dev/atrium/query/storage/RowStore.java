package dev.atrium.query.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a read table, or documents of a search index, read and written many at a time: a projection brings the changes
 * of a whole batch of events.
 *
 * @param <K> names a row
 * @param <R> a row
 */
public interface RowStore<K, R> {

    /** The rows that exist, also those that were written a moment ago. */
    Map<K, R> load(Collection<K> keys);

    /** Writes rows over what was there, and removes others; naming a row that is not there does nothing. */
    void write(Map<K, R> written, Set<K> removed);
}
