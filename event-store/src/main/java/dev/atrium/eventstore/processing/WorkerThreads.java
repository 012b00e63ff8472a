package dev.atrium.eventstore.processing;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A group's worker threads. They tell after each piece of work, because Axon tells nobody about events that a group ignores.
 * A group that nobody waits for rests between its pieces while there is more urgent work: the next piece is then larger, and
 * costs less for each event.
 */
final class WorkerThreads extends ScheduledThreadPoolExecutor {

    private static final long WORTH_A_REST_NANOS = 10_000_000;
    private static final long LONGEST_REST_NANOS = 600_000_000;
    private static final int RESTS_TO_WORK = 3;

    private final BooleanSupplier rests;
    private final ThreadLocal<Long> begun = ThreadLocal.withInitial(System::nanoTime);
    private volatile Runnable afterWork = () -> {};

    WorkerThreads(String group, int threads, BooleanSupplier rests) {
        super(threads, Thread.ofPlatform().name("worker-" + group + "-", 0).factory());
        this.rests = rests;
    }

    void afterWork(Runnable action) {
        afterWork = action;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        begun.set(System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable fault) {
        afterWork.run();
        long worked = System.nanoTime() - begun.get();
        if (worked > WORTH_A_REST_NANOS && !isShutdown() && rests.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(worked * RESTS_TO_WORK, LONGEST_REST_NANOS));
        }
    }
}
