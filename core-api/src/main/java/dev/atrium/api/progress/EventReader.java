package dev.atrium.api.progress;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Reads the event store directly, in order and in large batches. A rebuild fills a new table or index with it, much faster
 * than a processor could, and hands over to the live processor at the position where the reading ended.
 */
public interface EventReader {

    /**
     * Reads the events after a position up to the store's head at the time of the call, on the calling thread.
     *
     * @param after the position before the first event to read, -1 for all
     * @param payloadTypes the events to hand over; empty for all
     * @param batchSize how many events a batch holds at the most
     * @param batch takes the events, upcast and decrypted, each with its position as tracking token
     * @return the position up to which everything was read, also when the last events were of other types; a
     *     {@link org.axonframework.eventhandling.GlobalSequenceTrackingToken} of it makes a processor continue there
     */
    long read(long after, Set<Class<?>> payloadTypes, int batchSize, Consumer<List<TrackedEventMessage<?>>> batch);
}
