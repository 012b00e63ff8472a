package dev.atrium.eventstore.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.wakeup.StoreHead;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;

/** Events as Axon Server sends them, before Axon's serializer has seen them. */
final class AxonServerStoredEvents implements StoredEvents {

    private final Supplier<AxonServerConnectionManager> connections;
    private final StoreHead head;

    AxonServerStoredEvents(Supplier<AxonServerConnectionManager> connections, StoreHead head) {
        this.connections = connections;
        this.head = head;
    }

    @Override
    public List<EventRecord> after(long index, int limit) {
        return between(index, head(), limit);
    }

    @Override
    public List<EventRecord> between(long after, long upTo, int limit) {
        List<EventRecord> events = new ArrayList<>();
        if (after >= upTo) {
            return events;
        }
        long seen = Math.max(after, -1);
        try (EventStream stream =
                connections.get().getConnection().eventChannel().openStream(seen, limit)) {
            while (events.size() < limit
                    && (events.isEmpty() || events.getLast().index() < upTo)) {
                events.add(stored(stream.next()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return events;
    }

    @Override
    public List<EventRecord> at(Collection<Long> indexes) {
        return indexes.stream()
                .sorted()
                .flatMap(index -> between(index - 1, index, 1).stream())
                .toList();
    }

    @Override
    public long head() {
        return head.getAsLong();
    }

    private static EventRecord stored(EventWithToken sent) {
        Event event = sent.getEvent();
        boolean ofAggregate = !event.getAggregateType().isEmpty();
        return new EventRecord(
                sent.getToken(),
                ofAggregate ? event.getAggregateIdentifier() : null,
                ofAggregate ? event.getAggregateType() : null,
                ofAggregate ? event.getAggregateSequenceNumber() : -1,
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                text(event.getPayload().getRevision()),
                Instant.ofEpochMilli(event.getTimestamp()),
                metaData(event.getMetaDataMap()),
                event.getPayload().getData().toByteArray());
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A map has no order of its own, so its entries are put in one. */
    private static byte[] metaData(Map<String, MetaDataValue> metaData) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TreeMap<>(metaData).forEach((key, value) -> {
            write(bytes, key.getBytes(UTF_8));
            write(bytes, value.toByteArray());
        });
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
    }
}
