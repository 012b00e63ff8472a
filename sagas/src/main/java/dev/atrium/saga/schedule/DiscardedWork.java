package dev.atrium.saga.schedule;

/** Learns, in the same transaction, that an operator gave up work which will not be tried again. */
public interface DiscardedWork {

    void discarded(String task, String instance);
}
