package dev.atrium.sandbox.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server on a data directory that outlives it. It listens on the loopback address only and asks for a
 * password, which it keeps beside its data.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "atrium";

    private final int port;
    private final String password;
    private final ServerProcess process;

    private PostgresServer(int port, String password, ServerProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** Starts with settings that lose nothing acknowledged; port 0 picks a free one. */
    public static PostgresServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on"));
    }

    /** For tests: quick, and empty after a crash of the machine. */
    static PostgresServer startForgetful(Path dataDirectory) {
        return start(dataDirectory, 0, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }

    private static PostgresServer start(Path dataDirectory, int wantedPort, List<String> durability) {
        Path data = dataDirectory.toAbsolutePath().normalize();
        Path bin = PostgresBinaries.unpacked().resolve("bin");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            PostgresCluster.create(bin, data, USER);
        }
        Path leash = data.resolveSibling(data.getFileName() + ".leash");
        Orphan.end("PostgreSQL", leash);
        PostgresCluster.forgetState(data);
        Unprivileged user = Unprivileged.owning(data, bin);
        int port = FreePort.orAny(wantedPort);
        Path log = data.resolveSibling(data.getFileName() + ".log");
        ServerProcess process =
                ServerProcess.start("PostgreSQL", "INT", user, command(bin, data, port, durability), Map.of(), log);
        process.noteIn(leash);
        process.awaitReady(() -> PostgresCluster.isReady(data));
        return new PostgresServer(port, PostgresCluster.password(data), process);
    }

    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Ends open connections and writes a checkpoint, so that the next start needs no recovery. */
    @Override
    public void close() {
        process.close();
    }

    private static List<String> command(Path bin, Path data, int port, List<String> durability) {
        List<String> settings = new ArrayList<>(durability);
        settings.addAll(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off"));
        List<String> command = new ArrayList<>(
                List.of(bin.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }
}
