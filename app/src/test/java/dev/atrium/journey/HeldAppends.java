package dev.atrium.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets no event be appended to the store of a site, so that commands stay where they are: between their effects. */
final class HeldAppends implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final Connection holder;

    private HeldAppends(Connection holder) {
        this.holder = holder;
    }

    /** @param data of the site, which runs; see {@code GapHorizon} for the lock that every append shares */
    static HeldAppends on(Path data) throws IOException, SQLException {
        Path cluster = data.resolve("postgresql");
        String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(PORT_LINE);
        String password = Files.readString(cluster.resolve("atrium.password")).strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres", "atrium", password);
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(202611230100)");
        }
        return new HeldAppends(connection);
    }

    /** Too late for a site that was killed: what it had begun is not committed by anybody. */
    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
