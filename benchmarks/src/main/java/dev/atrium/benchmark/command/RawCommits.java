package dev.atrium.benchmark.command;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The limit: one row of an event's size, committed durably on the same server, each client on a connection of its own. */
final class RawCommits {

    private final DataSource dataSource;
    private final byte[] row;

    RawCommits(DataSource dataSource, int bytes) {
        this.dataSource = dataSource;
        this.row = new byte[bytes];
        new JdbcTemplate(dataSource)
                .execute(
                        "create table if not exists benchmark_commit(id bigserial primary key, payload bytea not null)");
    }

    Callable<?> client() {
        try {
            Connection connection = dataSource.getConnection();
            PreparedStatement insert = connection.prepareStatement("insert into benchmark_commit(payload) values (?)");
            insert.setBytes(1, row);
            return insert::executeUpdate;
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for a raw commit", e);
        }
    }
}
