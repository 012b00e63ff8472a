package dev.atrium.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Takes the database of a site away, as its operator could, and gives it back. */
final class DatabaseSwitch {

    private static final int PORT_LINE = 3;

    private final JdbcTemplate operator;

    /** @param data the data directory of a running site */
    DatabaseSwitch(Path data) throws IOException {
        Path cluster = data.resolve("postgresql");
        String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(PORT_LINE);
        operator = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/template1",
                "atrium",
                Files.readString(cluster.resolve("atrium.password")).strip()));
    }

    /** Nobody can connect any more, and whoever was connected is cut off. */
    void off() {
        operator.execute("alter database postgres allow_connections false");
        operator.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    void on() {
        operator.execute("alter database postgres allow_connections true");
    }
}
