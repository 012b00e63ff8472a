package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.ChainInspection;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.wakeup.NodeChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Holds every append back, by taking alone the lock that appends share. Begins when no node of the site runs and the chain has
 * come up to the last event.
 */
final class AppendPause {

    private static final Duration LISTENING = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** The same number as in {@code next_event_index()}. */
    private static final String LOCK = "select pg_try_advisory_lock(202611230100)";

    private static final String UNLOCK = "select pg_advisory_unlock(202611230100)";

    private final DataSource dataSource;
    private final NodeChannel nodes;
    private final StoredEvents events;
    private final ChainInspection chain;

    AppendPause(DataSource dataSource, NodeChannel nodes, StoredEvents events, ChainInspection chain) {
        this.dataSource = dataSource;
        this.nodes = nodes;
        this.events = events;
        this.chain = chain;
    }

    void during(Runnable work) {
        pause(LISTENING);
        if (nodes.others() > 0) {
            throw new MoveFailedException("a node of the site is running; end all of them first");
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            lockWhenLinked(statement);
            try {
                work.run();
            } finally {
                statement.execute(UNLOCK);
            }
        } catch (SQLException e) {
            throw new MoveFailedException("PostgreSQL does not answer: " + e.getMessage());
        }
    }

    /** While the lock is held the chain cannot grow over a gap, so it has to be complete before. */
    private void lockWhenLinked(Statement statement) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (isLinked() && isTrue(statement, LOCK)) {
                if (isLinked()) {
                    return;
                }
                statement.execute(UNLOCK);
            }
            pause(BETWEEN_LOOKS);
        }
        throw new MoveFailedException("the chain does not come up to the last event");
    }

    private boolean isLinked() {
        return chain.head().index() == events.head();
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MoveFailedException("interrupted");
        }
    }
}
