package dev.atrium.eventstore.engine;

import static java.util.Objects.requireNonNull;

import dev.atrium.eventstore.engine.EventReading.Batch;
import dev.atrium.eventstore.wakeup.AppendWatch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Axon's storage engine over JDBC. Its tokens are a plain index, because {@link EventReading} settles gaps first. */
final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final String OF_AGGREGATE = "select " + EventRow.COLUMNS + " from domain_event_entry "
            + "where aggregate_identifier = ? and sequence_number >= ? order by sequence_number limit ?";

    private static final String BETWEEN = "select " + EventRow.COLUMNS + " from domain_event_entry "
            + "where global_index > ? and global_index <= ? order by global_index limit ?";

    private static final String AT =
            "select " + EventRow.COLUMNS + " from domain_event_entry where global_index = any(?) order by global_index";

    private final JdbcTemplate jdbc;
    private final LateAppends appends;
    private final EventReading reading;
    private final Snapshots snapshots;
    private final Consumer<List<byte[]>> beforeReading;

    /**
     * @param watch told the index of the last event of an append
     * @param beforeReading shown the payloads that somebody may be about to read
     */
    PostgresEventStorageEngine(
            Builder builder, JdbcTemplate jdbc, AppendWatch watch, Consumer<List<byte[]>> beforeReading) {
        super(builder);
        this.jdbc = jdbc;
        this.appends =
                new LateAppends(requireNonNull(jdbc.getDataSource()), new EventAppending(jdbc), watch, this::translate);
        this.reading = new EventReading(jdbc);
        this.snapshots = new Snapshots(jdbc);
        this.beforeReading = beforeReading;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        // Serialized at once: making a person's key may need the transaction's connection.
        appends.append(
                events.stream().map(event -> AppendedRow.of(event, serializer)).toList());
    }

    private void translate(DataAccessException fault, List<AppendedRow> rows) {
        List<EventMessage<?>> events = new ArrayList<>();
        rows.forEach(row -> events.add(row.event()));
        handlePersistenceException(fault, culprit(events, String.valueOf(fault.getMessage())));
    }

    /** PostgreSQL names the key that exists already, such as {@code (17, 3)}. */
    private static EventMessage<?> culprit(List<? extends EventMessage<?>> events, String violation) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain
                    && violation.contains(
                            "=(" + domain.getAggregateIdentifier() + ", " + domain.getSequenceNumber() + ")")) {
                return event;
            }
        }
        return events.getFirst();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        appends.writeNow();
        return snapshots.read(aggregateIdentifier).stream();
    }

    @Override
    protected List<EventRow> fetchDomainEvents(String aggregateIdentifier, long firstSequence, int limit) {
        appends.writeNow();
        return jdbc.query(OF_AGGREGATE, EventRow::read, aggregateIdentifier, firstSequence, limit);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        appends.writeNow();
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(sequence_number) from domain_event_entry where aggregate_identifier = ?",
                Long.class,
                aggregateIdentifier));
    }

    @Override
    protected List<EventRow> fetchTrackedEvents(@Nullable TrackingToken lastToken, int limit) {
        return read(index(lastToken), limit).events();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    /** Waits for appends under way, because a reader that starts behind them would miss them. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reading.settledHead());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Long first = jdbc.queryForObject(
                "select min(global_index) from domain_event_entry where time_stamp >= ?",
                Long.class,
                OffsetDateTime.ofInstant(dateTime, ZoneOffset.UTC));
        return first == null ? createHeadToken() : new GlobalSequenceTrackingToken(first - 1);
    }

    Batch read(long after, int limit) {
        return reading.read(after, limit);
    }

    /** For processors; see {@link RecentEvents}. */
    Stretch stretch(long after, int limit) {
        Batch batch = read(after, limit);
        long position =
                batch.events().isEmpty() ? after : batch.events().getLast().index();
        return new Stretch(messages(batch.events()).toList(), position, batch.next());
    }

    List<EventRow> readSettled(long after, long upTo, int limit) {
        return jdbc.query(BETWEEN, EventRow::read, after, upTo, limit);
    }

    List<EventRow> readAt(Collection<Long> indexes) {
        return jdbc.query(AT, EventRow::read, (Object) indexes.toArray(Long[]::new));
    }

    /** Upcast at once, payloads decrypted and parsed only when somebody asks for them. */
    Stream<TrackedEventMessage<?>> messages(List<EventRow> events) {
        beforeReading.accept(
                events.stream().map(event -> event.getPayload().getData()).toList());
        return EventUtils.upcastAndDeserializeTrackedEvents(events.stream(), getEventSerializer(), upcasterChain);
    }

    long head() {
        return EventReading.head(jdbc);
    }

    static long index(@Nullable TrackingToken token) {
        if (token == null) {
            return -1;
        }
        if (token instanceof GlobalSequenceTrackingToken sequence) {
            return sequence.getGlobalIndex();
        }
        throw new EventStoreException("not a token of this store: " + token);
    }
}
