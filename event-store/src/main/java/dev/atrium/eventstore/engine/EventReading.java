package dev.atrium.eventstore.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads events in the order of their index, and never past a gap that somebody may still fill. */
final class EventReading {

    private static final String AFTER = "select " + EventRow.COLUMNS
            + " from domain_event_entry where global_index > ? order by global_index limit ?";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final JdbcTemplate jdbc;
    private final GapHorizon horizon;

    EventReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.horizon = new GapHorizon(jdbc);
    }

    /** The events after an index, as many as are safe to hand out now. */
    Batch read(long after, int limit) {
        while (true) {
            long settled = horizon.finalUpTo();
            List<EventRow> rows = jdbc.query(AFTER, EventRow::read, after, limit);
            int safe = safe(rows, after, settled);
            if (safe == rows.size()) {
                return new Batch(rows, rows.size() < limit ? Next.NONE : Next.MORE);
            }
            if (safe > 0) {
                return new Batch(rows.subList(0, safe), Next.MORE);
            }
            horizon.advance();
            if (horizon.finalUpTo() < rows.getFirst().index() - 1) {
                return new Batch(List.of(), Next.GAP);
            }
        }
    }

    /** The index of the newest visible event, -1 in an empty store. */
    static long head(JdbcTemplate jdbc) {
        Long highest = jdbc.queryForObject("select max(global_index) from domain_event_entry", Long.class);
        return highest == null ? -1 : highest;
    }

    /** The head, once nobody can append below it any more. */
    long settledHead() {
        long head = head(jdbc);
        long start = System.nanoTime();
        while (horizon.finalUpTo() < head) {
            horizon.advance();
            if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                throw new EventStoreException("an append has been under way for more than " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return head;
    }

    private static int safe(List<EventRow> rows, long after, long settled) {
        long previous = after;
        for (int i = 0; i < rows.size(); i++) {
            long index = rows.get(i).index();
            if (index > previous + 1 && index - 1 > settled) {
                return i;
            }
            previous = index;
        }
        return rows.size();
    }

    /** What a reader can expect after a batch. */
    enum Next {
        MORE,
        NONE,
        GAP
    }

    record Batch(List<EventRow> events, Next next) {}
}
