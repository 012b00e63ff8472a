package dev.atrium.eventstore.processing;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** A group's worker threads; tells after each piece of work, because Axon tells nobody about events that a group ignores. */
final class WorkerThreads extends ScheduledThreadPoolExecutor {

    private volatile Runnable afterWork = () -> {};

    WorkerThreads(String group, int threads) {
        super(threads, Thread.ofPlatform().name("worker-" + group + "-", 0).factory());
    }

    void afterWork(Runnable action) {
        afterWork = action;
    }

    @Override
    protected void afterExecute(Runnable work, @Nullable Throwable fault) {
        afterWork.run();
    }
}
