package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.EventRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What of a moved event Axon Server cannot hold: the bytes of its metadata, and fractions of its time's milliseconds. Links and
 * signatures were made over them, so they stay in PostgreSQL. They count only as far as they say the same as Axon Server does.
 */
final class Originals {

    private static final String READ = "select global_index, time_stamp, meta_data from domain_event_entry "
            + "where global_index between ? and ?";

    private final JdbcTemplate jdbc;

    Originals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sent in their order */
    List<EventRecord> of(List<EventRecord> sent) {
        if (sent.isEmpty()) {
            return sent;
        }
        Map<Long, Original> stored =
                read(sent.getFirst().index(), sent.getLast().index());
        return sent.stream()
                .map(event -> {
                    Original original = stored.get(event.index());
                    return original == null || !original.says(event) ? event : original.in(event);
                })
                .toList();
    }

    private Map<Long, Original> read(long from, long to) {
        Map<Long, Original> read = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                    read.put(row.getLong(1), new Original(at, row.getBytes(3)));
                },
                from,
                to);
        return read;
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
    private record Original(Instant timestamp, byte[] metaData) {

        boolean says(EventRecord event) {
            return timestamp.toEpochMilli() == event.timestamp().toEpochMilli()
                    && StoredForm.values(metaData).equals(StoredForm.values(event.metaData()));
        }

        EventRecord in(EventRecord event) {
            return new EventRecord(
                    event.index(),
                    event.aggregate(),
                    event.aggregateType(),
                    event.sequence(),
                    event.id(),
                    event.payloadType(),
                    event.revision(),
                    timestamp,
                    metaData,
                    event.payload());
        }
    }
}
