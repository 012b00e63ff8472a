package dev.atrium.eventstore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "is about gaps, which Axon Server does not have")
class EventReadingIT {

    private static final String APPEND = """
            insert into domain_event_entry (time_stamp, event_identifier, payload_type, payload, meta_data)
            select now(), gen_random_uuid(), 'T', '', '' from generate_series(1, %d)
            """;

    private final TestDatabase database = migrated();
    private final AtomicInteger queries = new AtomicInteger();
    private final JdbcTemplate jdbc = new CountingTemplate(single(database));
    private final EventReading reading = new EventReading(jdbc);

    @Test
    void readerStopsAtAGapThatSomebodyMayStillFill() throws SQLException {
        try (Connection slow = begin()) {
            append(slow, 1);
            append(1);

            assertThat(indexesAfter(-1)).isEmpty();
            slow.commit();
            assertThat(indexesAfter(-1)).containsExactly(0L, 1L);
        }
    }

    @Test
    void readerGoesOnOnceTheNumberIsGivenUp() throws SQLException {
        try (Connection slow = begin()) {
            append(slow, 1);
            append(1);

            assertThat(indexesAfter(-1)).isEmpty();
            slow.rollback();
            assertThat(indexesAfter(-1)).containsExactly(1L);
        }
    }

    @Test
    void eventsBeforeTheGapAreDeliveredMeanwhile() throws SQLException {
        append(2);
        try (Connection slow = begin()) {
            append(slow, 1);
            append(1);

            assertThat(indexesAfter(-1)).containsExactly(0L, 1L);
            assertThat(indexesAfter(1)).isEmpty();
        }
    }

    @Test
    void whoBeganLaterKeepsNobodyWaiting() throws SQLException {
        try (Connection first = begin();
                Connection later = begin()) {
            append(first, 1);
            append(1);
            assertThat(indexesAfter(-1)).isEmpty();
            append(later, 1);

            first.rollback();

            assertThat(indexesAfter(-1)).containsExactly(1L);
        }
    }

    @Test
    void twentyThousandGapsCostNoQueryMoreThanOne() {
        for (int i = 0; i < 20; i++) {
            append(100);
            jdbc.queryForList("select next_event_index() from generate_series(1, 1000)");
        }
        append(1);
        queries.set(0);

        long position = -1;
        int events = 0;
        for (List<EventRow> read = read(position); !read.isEmpty(); read = read(position)) {
            events += read.size();
            position = read.getLast().index();
        }

        assertThat(events).isEqualTo(2001);
        // Four full batches, the rest, and the end; at the first gap one look at the locks and the first batch again.
        assertThat(queries.get()).isLessThanOrEqualTo(9);
    }

    private List<Long> indexesAfter(long position) {
        return read(position).stream().map(EventRow::index).toList();
    }

    private List<EventRow> read(long position) {
        return reading.read(position, 500).events();
    }

    private void append(int events) {
        jdbc.update(APPEND.formatted(events));
    }

    private static void append(Connection transaction, int events) throws SQLException {
        try (var statement = transaction.createStatement()) {
            statement.executeUpdate(APPEND.formatted(events));
        }
    }

    private Connection begin() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static TestDatabase migrated() {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return database;
    }

    private static DataSource single(TestDatabase database) {
        return new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
    }

    /** JSpecify's generics cannot be told to NullAway here. */
    @SuppressWarnings("NullAway")
    private final class CountingTemplate extends JdbcTemplate {

        CountingTemplate(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
            queries.incrementAndGet();
            return super.query(sql, mapper, arguments);
        }

        @Override
        public <T> T queryForObject(String sql, RowMapper<T> mapper) {
            queries.incrementAndGet();
            return super.queryForObject(sql, mapper);
        }
    }
}
