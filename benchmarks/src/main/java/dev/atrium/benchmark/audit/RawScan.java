package dev.atrium.benchmark.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The limit: every event's bytes through a cursor and SHA-256, and nothing else. */
final class RawScan {

    private static final int FETCHED = 2_000;

    private final DataSource dataSource;

    RawScan(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    double eventsPerSecond() throws SQLException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        long start = System.nanoTime();
        long events = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery(
                        "select payload, meta_data from domain_event_entry order by global_index")) {
                    while (rows.next()) {
                        sha.update(rows.getBytes(1));
                        sha.update(rows.getBytes(2));
                        sha.digest();
                        events++;
                    }
                }
            }
            connection.rollback();
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }
}
