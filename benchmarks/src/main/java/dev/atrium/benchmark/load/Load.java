package dev.atrium.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A closed loop: each client sends its next call when the last is answered, for a bounded time.
 *
 * @param clients how many at once
 * @param warmUp how long calls are made and not counted
 * @param counted how long calls are counted
 * @param cpu total processor time of what is measured
 */
public record Load(int clients, Duration warmUp, Duration counted, Supplier<Duration> cpu) {

    /** @param newClient makes the call of the n-th client; a call that throws ends the measurement */
    public Measured run(IntFunction<Callable<?>> newClient) throws Exception {
        List<Callable<?>> calls = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            calls.add(newClient.apply(i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            loop(threads, calls, warmUp);
            Duration cpuBefore = cpu.get();
            long start = System.nanoTime();
            long[] nanos = loop(threads, calls, counted);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return Measured.of(nanos, elapsed, cpu.get().minus(cpuBefore));
        }
    }

    private static long[] loop(ExecutorService threads, List<Callable<?>> calls, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        List<Future<Samples>> running = new ArrayList<>();
        for (Callable<?> call : calls) {
            running.add(threads.submit(() -> repeat(call, end)));
        }
        Samples all = new Samples();
        for (Future<Samples> samples : running) {
            all.addAll(samples.get());
        }
        return all.toArray();
    }

    private static Samples repeat(Callable<?> call, long end) throws Exception {
        Samples samples = new Samples();
        long now = System.nanoTime();
        while (now < end) {
            call.call();
            long done = System.nanoTime();
            samples.add(done - now);
            now = done;
        }
        return samples;
    }
}
