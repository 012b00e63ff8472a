package dev.atrium.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long nothing has been written to a log. */
final class Silence {

    private final Path log;
    private long size = -1;
    private long since = System.nanoTime();

    Silence(Path log) {
        this.log = log;
    }

    boolean lastsLongerThan(Duration patience) throws IOException {
        long now = Files.size(log);
        if (now != size) {
            size = now;
            since = System.nanoTime();
        }
        return System.nanoTime() - since > patience.toNanos();
    }
}
