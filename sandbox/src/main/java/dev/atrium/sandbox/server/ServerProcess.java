package dev.atrium.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server as a child on a leash: its shell waits on a pipe that this JVM holds, and when the pipe closes, by
 * {@link #close} or because the JVM was killed, it asks the server to end; so it does when it is asked to end itself. The child has a session of its own, so Ctrl-C
 * reaches only the JVM, which then closes the application before the servers it talks to.
 */
final class ServerProcess implements AutoCloseable {

    private static final String LEASH = """
            signal=$1; shift
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            trap 'kill -s "$signal" $server' TERM
            { read -r _ <&3; kill -s "$signal" $server; } &
            watcher=$!
            while wait $server; status=$?; kill -0 $server 2>/dev/null; do :; done
            kill $watcher 2>/dev/null
            exit $status
            """;

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration END_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int LOG_LINES_SHOWN = 15;

    private final String name;
    private final Process leash;
    private final Path log;

    private ServerProcess(String name, Process leash, Path log) {
        this.name = name;
        this.leash = leash;
        this.log = log;
    }

    /**
     * @param endSignal what ends this server quickly and safely
     * @param log where its output goes; begun anew
     */
    static ServerProcess start(
            String name,
            String endSignal,
            Unprivileged user,
            List<String> command,
            Map<String, String> environment,
            Path log) {
        List<String> leashed = new ArrayList<>(ownSession());
        leashed.addAll(user.prefix());
        leashed.addAll(List.of("sh", "-c", LEASH, name, endSignal));
        leashed.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(leashed).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.directory(Path.of("/").toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new ServerStartException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Runs a command that ends by itself, and fails if it ends badly. */
    static void runToEnd(String name, Unprivileged user, List<String> command, Path log) {
        ServerProcess process = start(name, "TERM", user, command, Map.of(), log);
        process.awaitEnd();
        if (process.leash.exitValue() != 0) {
            throw process.failure("failed with status " + process.leash.exitValue());
        }
    }

    private void awaitEnd() {
        try {
            if (!leash.waitFor(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw failure("did not end within " + START_LIMIT.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw failure("was interrupted");
        }
    }

    /** Tells the next start which process it is, see {@link Orphan}. */
    void noteIn(Path file) {
        Orphan.note(leash.toHandle(), file);
    }

    /** Waits until the server answers; one that ends or takes too long is an error. */
    void awaitReady(BooleanSupplier ready) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!ready.getAsBoolean()) {
            if (!leash.isAlive()) {
                throw failure("ended while starting");
            }
            if (Instant.now().isAfter(limit)) {
                close();
                throw failure("was not ready after " + START_LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Says what happened, with the end of the server's log. */
    private ServerStartException failure(String what) {
        return new ServerStartException("%s %s. The end of %s:%n%s".formatted(name, what, log, logTail()));
    }

    @Override
    public void close() {
        List<ProcessHandle> family = leash.descendants().toList();
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
        } catch (IOException e) {
            family.forEach(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroy);
            Thread.currentThread().interrupt();
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }

    private static List<String> ownSession() {
        boolean hasSetsid =
                Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);
        // macOS has no setsid, but Perl.
        return hasSetsid ? List.of("setsid") : List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");
    }
}
