package dev.atrium.eventstore.engine;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes events, however many, in one statement; the database draws their numbers. */
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

    /** In the current transaction. Gives back the index of the last event. */
    long append(List<AppendedRow> rows) {
        long last = -1;
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            List<AppendedRow> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
            last = requireNonNull(jdbc.execute((Connection connection) -> insert(connection, some)))
                    .getLast();
        }
        return last;
    }

    /** In a transaction of their own, which has ended when the indexes are given back: one round trip in all. */
    List<Long> appendApart(List<AppendedRow> rows) {
        DataSource dataSource = requireNonNull(jdbc.getDataSource());
        // Not the connection of the thread's transaction, which is somebody else's.
        try (Connection connection = dataSource.getConnection()) {
            return insert(connection, rows);
        } catch (SQLException e) {
            DataAccessException translated = jdbc.getExceptionTranslator().translate("append", INSERT, e);
            throw translated == null ? new UncategorizedSQLException("append", INSERT, e) : translated;
        }
    }

    private List<Long> insert(Connection connection, List<AppendedRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(statement(rows.size()))) {
            int parameter = 1;
            for (AppendedRow row : rows) {
                parameter = row.bind(statement, parameter);
            }
            try (ResultSet indexes = statement.executeQuery()) {
                return indexes(indexes);
            }
        }
    }

    private static List<Long> indexes(ResultSet rows) throws SQLException {
        List<Long> indexes = new ArrayList<>();
        while (rows.next()) {
            indexes.add(rows.getLong(1));
        }
        return indexes;
    }

    private String statement(int rows) {
        return statements.computeIfAbsent(
                rows, n -> INSERT + (ROW + ", ").repeat(n - 1) + ROW + " returning global_index");
    }
}
