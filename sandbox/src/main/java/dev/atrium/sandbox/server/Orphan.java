package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that a killed JVM left behind. Its leash ends it within moments; this makes sure before the next start. Only
 * called by who holds the data directory, so a server that still runs there has lost its owner. The leash is asked, and not
 * the server's own file with its number: Elasticsearch removes that one first and gives its data free last.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 15;

    /** When a process began is reckoned from when the machine did, and that moves as its clock is set. */
    private static final Duration CLOCK = Duration.ofSeconds(10);

    private Orphan() {}

    /** Writes down which process holds a server: its number, and when it began, as the number comes again. */
    static void note(ProcessHandle leash, Path file) {
        try {
            Files.writeString(file, leash.pid() + " " + beginning(leash).toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Returns when the server of an earlier run is gone, with its leash. */
    static void end(String name, Path file) {
        find(file).ifPresent(leash -> {
            LOG.info("Ending {} that an earlier run left behind (process {})", name, leash.pid());
            List<ProcessHandle> family = leash.descendants().toList();
            leash.destroy();
            if (!ends(leash)) {
                family.forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
                family.forEach(Orphan::ends);
            }
        });
    }

    private static Optional<ProcessHandle> find(Path file) {
        try {
            String[] noted = Files.readString(file).strip().split(" ", 2);
            Instant began = Instant.ofEpochMilli(Long.parseLong(noted[noted.length - 1]));
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(process ->
                            Duration.between(began, beginning(process)).abs().compareTo(CLOCK) < 0);
        } catch (IOException | NumberFormatException noneNamed) {
            return Optional.empty();
        }
    }

    private static Instant beginning(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
