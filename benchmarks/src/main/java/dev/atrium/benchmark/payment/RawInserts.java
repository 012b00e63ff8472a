package dev.atrium.benchmark.payment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The limit: one durable insert and commit after the other, of the row that a notice becomes, into a table like its. */
final class RawInserts {

    static final String INSERT = "insert into benchmark_notice (id, type, created, received, state, next_try)"
            + " values (?, 'x', now(), now(), 'waiting', now())";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DriverManagerDataSource database;

    private RawInserts(DriverManagerDataSource database) {
        this.database = database;
    }

    /** Into the database of the site that works on this directory. */
    static RawInserts into(Path data, int port) throws IOException {
        String password = Files.readString(data.resolve("postgresql").resolve("atrium.password"));
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "atrium", password);
        new JdbcTemplate(database)
                .execute("create table if not exists benchmark_notice (like payment_notice including all)");
        return new RawInserts(database);
    }

    /** Until the site has nothing left to ask Stripe about, which would be counted to whatever is measured next. */
    void awaitNothingWaiting() throws InterruptedException {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!jdbc.queryForList("select 1 from payment_notice where state = 'waiting' limit 1")
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("notices still wait after " + PATIENCE);
            }
            Thread.sleep(200);
        }
    }

    Callable<?> client() {
        try {
            Connection connection = database.getConnection();
            PreparedStatement insert = connection.prepareStatement(INSERT);
            return () -> {
                insert.setString(1, Notices.newId());
                return insert.executeUpdate();
            };
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a raw insert", e);
        }
    }
}
