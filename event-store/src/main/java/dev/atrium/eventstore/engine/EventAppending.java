package dev.atrium.eventstore.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the events of a transaction, however many, in one statement; the database draws their numbers. */
final class EventAppending {

    /** Keeps a statement far below the protocol's 65,535 parameters. */
    private static final int MOST_ROWS = 500;

    private static final String INSERT = "insert into domain_event_entry (event_identifier, aggregate_identifier, "
            + "sequence_number, type, payload_type, payload_revision, payload, meta_data, time_stamp) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Map<Integer, String> statements = new ConcurrentHashMap<>();

    EventAppending(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The index of the last of the events. */
    long append(List<? extends EventMessage<?>> events, Serializer serializer) {
        long last = -1;
        for (int from = 0; from < events.size(); from += MOST_ROWS) {
            last = appendRows(events.subList(from, Math.min(from + MOST_ROWS, events.size())), serializer);
        }
        return last;
    }

    private long appendRows(List<? extends EventMessage<?>> events, Serializer serializer) {
        // Serialized first: making a person's key needs the connection, too.
        List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        Long last = jdbc.execute((Connection connection) -> insert(connection, rows));
        if (last == null) {
            throw new IllegalStateException("an insert answers the numbers of its rows");
        }
        return last;
    }

    private Long insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement(rows.size()))) {
            int parameter = 1;
            for (Row row : rows) {
                parameter = row.bind(statement, parameter);
            }
            try (ResultSet indexes = statement.executeQuery()) {
                long last = -1;
                while (indexes.next()) {
                    last = indexes.getLong(1);
                }
                return last;
            }
        }
    }

    private String statement(int rows) {
        return statements.computeIfAbsent(
                rows, n -> INSERT + (ROW + ", ").repeat(n - 1) + ROW + " returning global_index");
    }

    private record Row(EventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData) {

        static Row of(EventMessage<?> event, Serializer serializer) {
            return new Row(
                    event,
                    event.serializePayload(serializer, byte[].class),
                    event.serializeMetaData(serializer, byte[].class));
        }

        int bind(PreparedStatement statement, int first) throws SQLException {
            DomainEventMessage<?> ofAggregate = event instanceof DomainEventMessage<?> domain ? domain : null;
            int next = first;
            statement.setObject(next++, UUID.fromString(event.getIdentifier()));
            statement.setString(next++, ofAggregate == null ? null : ofAggregate.getAggregateIdentifier());
            statement.setObject(
                    next++, ofAggregate == null ? null : ofAggregate.getSequenceNumber(), java.sql.Types.BIGINT);
            statement.setString(next++, ofAggregate == null ? null : ofAggregate.getType());
            statement.setString(next++, payload.getType().getName());
            statement.setString(next++, payload.getType().getRevision());
            statement.setBytes(next++, payload.getData());
            statement.setBytes(next++, metaData.getData());
            statement.setObject(next++, OffsetDateTime.ofInstant(event.getTimestamp(), ZoneOffset.UTC));
            return next;
        }
    }
}
