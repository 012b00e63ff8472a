package dev.atrium.eventstore.engine;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the newest snapshot of each aggregate. */
final class Snapshots {

    private static final String READ = "select " + EventRow.COLUMNS.replace("global_index", "-1")
            + " from snapshot_event_entry where aggregate_identifier = ?";

    /** Two nodes may store at once: the newer one stays, whoever comes last. */
    private static final String STORE = """
            insert into snapshot_event_entry as stored (aggregate_identifier, sequence_number, time_stamp, event_identifier,
                type, payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_identifier) do update set
                sequence_number = excluded.sequence_number, time_stamp = excluded.time_stamp,
                event_identifier = excluded.event_identifier, type = excluded.type,
                payload_type = excluded.payload_type, payload_revision = excluded.payload_revision,
                payload = excluded.payload, meta_data = excluded.meta_data
            where excluded.sequence_number >= stored.sequence_number
            """;

    private final JdbcTemplate jdbc;

    Snapshots(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<EventRow> read(String aggregateIdentifier) {
        return jdbc.query(READ, EventRow::read, aggregateIdentifier);
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = snapshot.serializeMetaData(serializer, byte[].class);
        jdbc.update(
                STORE,
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC),
                UUID.fromString(snapshot.getIdentifier()),
                snapshot.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metaData.getData());
    }
}
