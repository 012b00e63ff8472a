package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import dev.atrium.sandbox.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The site as a process of its own, which can be killed. */
final class SiteProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LINES_SHOWN = 25;

    private final Process process;
    private final int port;
    private final Path log;
    private boolean mustListen;

    private SiteProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it on a data directory, with everything embedded; returns when it serves pages. */
    static SiteProcess start(Path data, String... options) throws IOException {
        Files.createDirectories(data.getParent());
        SiteProcess site = launch(data, List.of("-XX:TieredStopAtLevel=1"), sandbox(data, options));
        try {
            site.awaitPages();
        } catch (RuntimeException late) {
            String where = site.whereItStands();
            site.process.destroyForcibly();
            throw new IllegalStateException(where, late);
        }
        return site;
    }

    /** A command that works on the data of a site that does not run; returns at once. */
    static SiteProcess command(Path data, String... options) throws IOException {
        return launch(data, List.of("-XX:TieredStopAtLevel=1"), sandbox(data, options));
    }

    /** Spring Boot joins what is given twice to a list, so an option of a test's own takes the place of the usual one. */
    private static List<String> sandbox(Path data, String... own) {
        Map<String, String> byName = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                EventStoreUnderTest.profiles("sandbox"),
                                "--atrium.demo=false",
                                "--atrium.sandbox.data=" + data),
                        Stream.of(own))
                .forEach(option -> byName.put(option.split("=", 2)[0], option));
        return List.copyOf(byName.values());
    }

    /** One of several nodes, with servers that are there; returns at once. */
    static SiteProcess launchNode(Path logs, Map<String, String> settings, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(EventStoreUnderTest.profiles("node")));
        settings.forEach((name, value) -> all.add("--" + name + "=" + value));
        all.addAll(List.of(options));
        return launch(logs.resolve("node"), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"), all);
    }

    private static SiteProcess launch(Path logs, List<String> machine, List<String> options) throws IOException {
        int port = FreePort.any();
        Path log = logs.resolveSibling(logs.getFileName() + "-" + port + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), "dev.atrium.AtriumApplication", "--server.port=" + port));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new SiteProcess(process, port, log);
    }

    void awaitPages() {
        awaitStart(Duration.ofMillis(200), this::servesPages);
        mustListen = true;
    }

    /** Before it is ready. */
    void awaitOpen() {
        awaitStart(Duration.ofMillis(20), this::listens);
        mustListen = true;
    }

    private void awaitStart(Duration pause, Callable<Boolean> started) {
        await("the site started, see " + log)
                .atMost(PATIENCE)
                .pollInterval(pause)
                .failFast("the site ended while starting, see " + log, () -> !process.isAlive())
                .until(started);
    }

    /** The directory of a red test is often gone when somebody looks. */
    private String whereItStands() throws IOException {
        if (!process.isAlive()) {
            return whyItEnded();
        }
        return "The site's log ended with:\n" + String.join("\n", last(Files.readAllLines(log)))
                + "\nand its main thread stood at:\n" + mainThread();
    }

    /** The last lines only tell how it stopped: why begins with an error, if there is one. */
    private String whyItEnded() throws IOException {
        List<String> faults = Files.readAllLines(log).stream()
                .filter(line -> !line.contains(" INFO ") && !line.startsWith("\tat "))
                .toList();
        List<String> errors =
                faults.stream().dropWhile(line -> !line.contains(" ERROR ")).toList();
        return "The site had ended by itself. Its log says:\n"
                + String.join(
                        "\n",
                        errors.isEmpty() ? last(faults) : errors.subList(0, Math.min(LINES_SHOWN, errors.size())));
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
    }

    private String mainThread() throws IOException {
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        String threads = new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return threads.lines()
                .dropWhile(line -> !line.startsWith("\"main\""))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private boolean servesPages() throws InterruptedException {
        try {
            return visitor().get("/").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    /** As `kill -9` does: no shutdown hook runs. */
    void kill() throws InterruptedException {
        mustListen = false;
        process.destroyForcibly().waitFor();
    }

    /** As `kill` does: it may finish what it has begun. Returns at once. */
    void terminate() {
        mustListen = false;
        process.destroy();
    }

    int awaitEnd() throws InterruptedException {
        mustListen = false;
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it did not end, see " + log);
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** One that ended by itself says why: whoever asked it something only heard that nobody listens. */
    @Override
    public void close() throws IOException, InterruptedException {
        boolean ended = mustListen && !listens();
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the site did not end when asked to");
        }
        if (ended) {
            throw new IllegalStateException(whyItEnded());
        }
    }

    private boolean listens() {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
