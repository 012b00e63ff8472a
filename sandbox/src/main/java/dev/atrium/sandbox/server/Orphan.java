package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that a killed JVM left behind. Its leash ends it within moments; this makes sure before the next start. Only
 * called by who holds the data directory, so a server that still runs there has lost its owner.
 */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 15;

    private Orphan() {}

    /**
     * Ends the process named in the first line of the file, if it is such a program: the number may belong to another
     * process by now. Then the file goes, so that nobody takes it for the new server's.
     */
    static void end(String name, Path pidFile, String program) {
        find(pidFile, program).ifPresent(process -> {
            LOG.info("Ending {} that an earlier run left behind (process {})", name, process.pid());
            process.destroy();
            if (!ends(process)) {
                process.destroyForcibly();
                ends(process);
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + pidFile, e);
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile, String program) {
        try {
            long pid = Long.parseLong(
                    Files.readString(pidFile).lines().findFirst().orElse("").strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains(program));
        } catch (IOException | NumberFormatException noneNamed) {
            return Optional.empty();
        }
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
