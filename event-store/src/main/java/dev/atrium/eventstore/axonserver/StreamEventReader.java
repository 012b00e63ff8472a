package dev.atrium.eventstore.axonserver;

import dev.atrium.api.progress.EventReader;
import dev.atrium.eventstore.wakeup.StoreHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads any of Axon's event stores through its stream. */
final class StreamEventReader implements EventReader {

    private final Supplier<EventStore> store;
    private final StoreHead head;

    StreamEventReader(Supplier<EventStore> store, StoreHead head) {
        this.store = store;
        this.head = head;
    }

    @Override
    public long read(
            long after, Set<Class<?>> payloadTypes, int batchSize, Consumer<List<TrackedEventMessage<?>>> batch) {
        long end = head.getAsLong();
        long position = after;
        List<TrackedEventMessage<?>> wanted = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> events =
                store.get().openStream(after < 0 ? null : new GlobalSequenceTrackingToken(after))) {
            while (position < end) {
                TrackedEventMessage<?> event = events.nextAvailable();
                position = event.trackingToken().position().orElse(end);
                if (payloadTypes.isEmpty() || payloadTypes.contains(event.getPayloadType())) {
                    wanted.add(event);
                }
                if (wanted.size() == batchSize || position >= end && !wanted.isEmpty()) {
                    batch.accept(List.copyOf(wanted));
                    wanted.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return position;
    }
}
