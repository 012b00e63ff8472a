package dev.atrium.benchmark.site;

import dev.atrium.benchmark.load.HttpConnection;
import dev.atrium.benchmark.load.Load;
import dev.atrium.sandbox.server.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The site as a process of its own, on a free port. */
public final class Site implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final ProcessorTime processorTime;
    private final Duration firstPageAfter;

    private Site(Process process, int port, Path data, Duration firstPageAfter) {
        this.process = process;
        this.port = port;
        this.processorTime = ProcessorTime.ofSite(process.toHandle(), data);
        this.firstPageAfter = firstPageAfter;
    }

    /** Starts it with everything embedded, from this program's own class path; returns when it has served a page. */
    public static Site start(Path data, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "dev.atrium.AtriumApplication",
                "--atrium.sandbox.data=" + data));
        arguments.addAll(List.of(options));
        return launch(data, Map.of(), arguments);
    }

    /** Starts the runnable jar with servers that run already; returns when it has served a page. */
    public static Site startJar(Path jar, Path work, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-jar", jar.toString()));
        return launch(work, environment, arguments);
    }

    private static Site launch(Path work, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        int port = FreePort.any();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(arguments);
        command.add("--server.port=" + port);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolveSibling(work.getFileName() + ".log").toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        awaitFirstPage(process, port);
        return new Site(process, port, work, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void awaitFirstPage(Process process, int port) throws InterruptedException, IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            try (HttpConnection connection = new HttpConnection(port)) {
                connection.get("/");
                return;
            } catch (IOException | UncheckedIOException notYet) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the site ended while starting, see its log", notYet);
                }
            }
        }
        throw new IllegalStateException("the site did not start within " + START_LIMIT);
    }

    public int port() {
        return port;
    }

    /** From the start of the process to its first page. */
    public Duration firstPageAfter() {
        return firstPageAfter;
    }

    public Duration processorTime() {
        return processorTime.total();
    }

    /** A load whose processor time is this site's with its servers. */
    public Load load(int clients, Duration warmUp, Duration counted) {
        return new Load(clients, warmUp, counted, this::processorTime);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
