package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.StoredEvents;
import java.util.Collection;
import java.util.List;

/** The rows of the engine as they are, by the same rule about gaps that its readers follow. */
final class PostgresStoredEvents implements StoredEvents {

    private final PostgresEventStorageEngine engine;

    PostgresStoredEvents(PostgresEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<EventRecord> after(long index, int limit) {
        return engine.read(index, limit).events().stream()
                .map(PostgresStoredEvents::stored)
                .toList();
    }

    @Override
    public List<EventRecord> between(long after, long upTo, int limit) {
        return engine.readSettled(after, upTo, limit).stream()
                .map(PostgresStoredEvents::stored)
                .toList();
    }

    @Override
    public List<EventRecord> at(Collection<Long> indexes) {
        return engine.readAt(indexes).stream().map(PostgresStoredEvents::stored).toList();
    }

    @Override
    public long head() {
        return engine.head();
    }

    private static EventRecord stored(EventRow row) {
        return new EventRecord(
                row.index(),
                row.getAggregateIdentifier(),
                row.getType(),
                row.getSequenceNumber(),
                row.getEventIdentifier(),
                row.getPayload().getType().getName(),
                row.getPayload().getType().getRevision(),
                row.getTimestamp(),
                row.getMetaData().getData(),
                row.getPayload().getData());
    }
}
