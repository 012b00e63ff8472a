package dev.atrium.sandbox.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * An Elasticsearch server of one node on a directory that outlives it. It takes seconds to start, so {@link #launch}
 * returns at once with the address it will have, and {@link #awaitReady} waits where a caller must.
 */
public final class ElasticsearchServer implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final int port;
    private final ServerProcess process;

    private ElasticsearchServer(int port, ServerProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Launches and waits; port 0 picks a free one. */
    public static ElasticsearchServer start(Path directory, int port) {
        ElasticsearchServer server = launch(directory, port);
        server.awaitReady();
        return server;
    }

    public static ElasticsearchServer launch(Path directory, int port) {
        return launch(directory, port, ElasticsearchFiles.THOROUGH);
    }

    /** For tests: compiles no better than needed, because most live less than a minute. */
    static ElasticsearchServer launchHasty(Path directory) {
        return launch(directory, 0, ElasticsearchFiles.HASTY);
    }

    private static ElasticsearchServer launch(Path directory, int wantedPort, List<String> jvmOptions) {
        Path place = directory.toAbsolutePath().normalize();
        Path program = ServerFiles.directory().resolve("elasticsearch-" + ServerFiles.version("elasticsearch"));
        if (!Files.isDirectory(program)) {
            throw new ServerStartException(
                    "Elasticsearch is not unpacked at " + program + "; run mvn process-resources");
        }
        Path leash = place.resolveSibling(place.getFileName() + ".leash");
        Orphan.end("Elasticsearch", leash);
        ElasticsearchFiles.write(program, place, jvmOptions);
        Unprivileged user = Unprivileged.owning(place, program, Path.of(System.getProperty("java.home")));
        int port = FreePort.orAny(wantedPort);
        ServerProcess process = ServerProcess.start(
                "Elasticsearch",
                "TERM",
                user,
                command(program, place, port),
                ElasticsearchFiles.environment(place),
                place.resolveSibling(place.getFileName() + ".log"));
        process.noteIn(leash);
        return new ElasticsearchServer(port, process);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    /** Ready when every index that was there before can be searched again. */
    public void awaitReady() {
        process.awaitReady(this::isHealthy);
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean isHealthy() {
        URI health = url().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(Path program, Path place, int port) {
        Stream<String> settings = Stream.of(
                "node.name=atrium",
                "discovery.type=single-node",
                "xpack.security.enabled=false",
                "network.host=127.0.0.1",
                "http.port=" + port,
                "transport.port=" + FreePort.any(),
                "path.data=" + place.resolve("data"),
                "path.logs=" + place.resolve("logs"),
                // A laptop's disk may well be 90 % full; that must not make the indexes read-only.
                "cluster.routing.allocation.disk.threshold_enabled=false");
        return Stream.concat(
                        Stream.of(program.resolve("bin/elasticsearch").toString()),
                        settings.map(setting -> "-E" + setting))
                .toList();
    }
}
