package dev.atrium.eventstore.axonserver;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A line at the beginning and every second: how much is done, and how long the rest may take. */
final class Progress implements LongConsumer {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final PrintStream out;
    private final String what;
    private final long total;
    private final long start = System.nanoTime();
    private long last = start;
    private long first = -1;

    Progress(PrintStream out, String what, long total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        boolean begins = first < 0;
        first = begins ? done : first;
        if (!begins && now - last < BETWEEN_LINES.toNanos() && done < total) {
            return;
        }
        last = now;
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d events (%d %%)%s%n",
                what,
                done,
                total,
                total == 0 ? 100 : done * 100 / total,
                done >= total || done <= first ? "" : ", about " + left(now, done) + " s left");
    }

    /** What an earlier run had done tells nothing about the pace of this one. */
    private long left(long now, long done) {
        return Duration.ofNanos((long) ((double) (now - start) / (done - first) * (total - done)))
                .toSeconds();
    }
}
