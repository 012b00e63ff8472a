package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.Link;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the events were moved, and what is there to move. */
final class MoveTable {

    /** From now on an append fails here, whichever node tries it and whatever it was started with. */
    private static final String FENCE = """
            create or replace function next_event_index() returns bigint language plpgsql volatile as $$
            begin
                raise exception 'The events were moved to Axon Server';
            end
            $$
            """;

    private static final String SNAPSHOTS = "select -1, aggregate_identifier, type, sequence_number, event_identifier, "
            + "payload_type, payload_revision, time_stamp, meta_data, payload from snapshot_event_entry "
            + "where aggregate_identifier > ? order by aggregate_identifier limit ?";

    private final JdbcTemplate jdbc;

    MoveTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Moved> moved() {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(
                "select events, last_index from event_move",
                (row, number) -> new Moved(row.getLong(1), row.getLong(2)))));
    }

    boolean hasEvents() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from domain_event_entry)", Boolean.class));
    }

    long count() {
        return Objects.requireNonNullElse(
                jdbc.queryForObject("select count(*) from domain_event_entry", Long.class), 0L);
    }

    /** Inside a transaction, so that there is never one without the other. */
    void finish(long events, Link head) {
        jdbc.update(
                "insert into event_move (events, last_index, hash) values (?, ?, ?)",
                events,
                head.index(),
                head.hash());
        jdbc.execute(FENCE);
    }

    List<EventRecord> snapshots(String after, int limit) {
        return jdbc.query(
                SNAPSHOTS,
                (row, number) -> new EventRecord(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getBytes(9),
                        row.getBytes(10)),
                after,
                limit);
    }

    /** @param lastIndex of the newest event that was moved */
    record Moved(long events, long lastIndex) {}
}
