package dev.atrium.web.admin.health;

import dev.atrium.api.operation.Dependency;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks all dependencies at once whether they are there. One that hangs costs two seconds, not more, and who looks often is
 * told the same for a few seconds: watching must not become a load.
 */
@Component
public class DependencyHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen(List<DependencyState> states, long at) {}

    private final List<Dependency> dependencies;
    private volatile @Nullable Seen seen;

    DependencyHealth(List<Dependency> dependencies) {
        this.dependencies = dependencies.stream()
                .sorted(Comparator.comparing(Dependency::name))
                .toList();
    }

    public List<DependencyState> now() {
        Seen known = seen;
        if (known == null || System.nanoTime() - known.at() > FRESH.toNanos()) {
            known = look();
        }
        return known.states();
    }

    private synchronized Seen look() {
        Seen known = seen;
        if (known != null && System.nanoTime() - known.at() <= FRESH.toNanos()) {
            return known;
        }
        Seen fresh = new Seen(askAll(), System.nanoTime());
        seen = fresh;
        return fresh;
    }

    private List<DependencyState> askAll() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            List<Future<DependencyState>> asked = dependencies.stream()
                    .map(dependency -> threads.submit(() -> ask(dependency)))
                    .toList();
            return IntStream.range(0, asked.size())
                    .mapToObj(i -> await(asked.get(i), dependencies.get(i), deadline))
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static DependencyState ask(Dependency dependency) {
        long begin = System.nanoTime();
        @Nullable String fault = null;
        try {
            dependency.check();
        } catch (Exception e) {
            fault = e.getClass().getSimpleName();
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return new DependencyState(dependency.name(), dependency.isVital(), millis, fault);
    }

    private static DependencyState await(Future<DependencyState> asked, Dependency dependency, long deadline) {
        try {
            return asked.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            return silent(dependency, silent);
        } catch (ExecutionException e) {
            return silent(dependency, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(dependency, e);
        }
    }

    private static DependencyState silent(Dependency dependency, Exception fault) {
        String kind = fault.getClass().getSimpleName();
        return new DependencyState(dependency.name(), dependency.isVital(), PATIENCE.toMillis(), kind);
    }
}
