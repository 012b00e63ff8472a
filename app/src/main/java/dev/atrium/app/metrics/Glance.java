package dev.atrium.app.metrics;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What storage tells to all gauges of a scrape, asked for once. Where it is away a scrape is answered all the same, after two
 * seconds and without these figures: asked gauge by gauge, each would wait on its own, and Prometheus would hear of nothing just
 * when it matters.
 */
final class Glance<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen<T>(@Nullable T figures, long at) {

        boolean isFresh() {
            return System.nanoTime() - at <= FRESH.toNanos();
        }
    }

    private final Callable<T> look;
    private volatile @Nullable Seen<T> seen;

    Glance(Callable<T> look) {
        this.look = look;
    }

    /** Not a number where nobody can say. */
    double read(ToDoubleFunction<T> figure) {
        Seen<T> known = seen;
        T figures = (known == null || !known.isFresh() ? again() : known).figures();
        return figures == null ? Double.NaN : figure.applyAsDouble(figures);
    }

    private synchronized Seen<T> again() {
        Seen<T> known = seen;
        if (known != null && known.isFresh()) {
            return known;
        }
        Seen<T> fresh = new Seen<>(patiently(), System.nanoTime());
        seen = fresh;
        return fresh;
    }

    private @Nullable T patiently() {
        FutureTask<T> looking = new FutureTask<>(look);
        Thread.ofVirtual().name("metrics").start(looking);
        try {
            return looking.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException away) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            looking.cancel(true);
        }
    }
}
