package dev.atrium.eventstore.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells up to which index the gaps are final, so that nobody will ever fill them.
 *
 * <p>Every append takes a shared advisory lock before it draws its first number and holds it until it has ended. Say the
 * highest visible index is M, and afterwards V are the lock's holders. Whoever drew a number up to M is in V or has ended.
 * Once all of V have ended, too, a query that starts then sees every event up to M that will ever exist. No clock is
 * involved, and nobody waits for transactions that began later.
 */
final class GapHorizon {

    /** The snapshot is older than the look at the locks, because a statement takes it before it runs. */
    private static final String OBSERVE = """
            select coalesce((select max(global_index) from domain_event_entry), -1),
                   array(select virtualtransaction from event_append_in_flight)
            """;

    private final JdbcTemplate jdbc;
    private volatile long finalUpTo = -1;
    private long candidate = -1;
    private Set<String> awaited = new HashSet<>();

    GapHorizon(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Read it before the query whose gaps it is to judge. */
    long finalUpTo() {
        return finalUpTo;
    }

    /** Looks at the locks once; does not wait. */
    synchronized void advance() {
        Observation now = observe();
        awaited.retainAll(now.inFlight());
        if (awaited.isEmpty()) {
            finalUpTo = Math.max(finalUpTo, now.inFlight().isEmpty() ? now.highest() : candidate);
            candidate = now.highest();
            awaited = now.inFlight();
        }
    }

    private Observation observe() {
        Observation observation = jdbc.queryForObject(OBSERVE, (row, number) -> Observation.of(row));
        if (observation == null) {
            throw new IllegalStateException("the locks cannot be read");
        }
        return observation;
    }

    private record Observation(long highest, Set<String> inFlight) {

        static Observation of(ResultSet row) throws SQLException {
            Array holders = row.getArray(2);
            return new Observation(row.getLong(1), new HashSet<>(Arrays.asList((String[]) holders.getArray())));
        }
    }
}
