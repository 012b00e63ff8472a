package dev.atrium.query.storage;

/**
 * A table or an index that is filled beside the live one, and then takes its place.
 *
 * @param <K> names a row
 * @param <R> a row
 */
public interface Replacement<K, R> extends RowStore<K, R> {

    /** Called inside the transaction that also moves the processor's token; pages notice nothing but new rows. */
    void takeOver();

    /** Gives up, and leaves no trace. */
    void discard();
}
