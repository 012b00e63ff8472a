package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisExecProvider;

/** A Redis server, for what is told from node to node; it keeps its data in an append-only file. */
public final class RedisServer implements AutoCloseable {

    private final int port;
    private final ServerProcess process;

    private RedisServer(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    public static RedisServer start(Path directory, int wantedPort) {
        Path place = directory.toAbsolutePath().normalize();
        Path program = program();
        Path leash = place.resolveSibling(place.getFileName() + ".leash");
        Orphan.end("Redis", leash);
        Unprivileged user = Unprivileged.owning(place, program);
        Path pidFile = place.resolve("redis.pid");
        int port = FreePort.orAny(wantedPort);
        List<String> command = List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                place.toString(),
                "--pidfile",
                pidFile.toString(),
                "--appendonly",
                "yes",
                "--save",
                "");
        Path log = place.resolveSibling(place.getFileName() + ".log");
        ServerProcess process = ServerProcess.start("Redis", "TERM", user, command, Map.of(), log);
        process.noteIn(leash);
        process.awaitReady(() -> answers(port));
        return new RedisServer(port, process);
    }

    public URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.close();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Beside the other servers' programs, because the library unpacks a new copy for every run. */
    private static Path program() {
        Path program = ServerFiles.directory().resolve("redis-server-" + RedisExecProvider.redisVersion);
        if (Files.isExecutable(program)) {
            return program;
        }
        try {
            Files.createDirectories(program.getParent());
            Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
            Path unfinished = Files.createTempFile(program.getParent(), "redis-server", ".unpacking");
            Files.copy(unpacked, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            return Files.move(unfinished, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerStartException("Redis could not be unpacked to " + program + ": " + e.getMessage(), e);
        }
    }
}
