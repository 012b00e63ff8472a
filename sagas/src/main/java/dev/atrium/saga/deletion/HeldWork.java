package dev.atrium.saga.deletion;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps others from a step for as long as the worker is at it, however long that takes. */
final class HeldWork implements AutoCloseable {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("account-deletions-held").factory());

    private final DeletionWorkTable table;
    private final Future<?> renewal;
    private DeletionWork work;

    private HeldWork(DeletionWork work, DeletionWorkTable table, Duration renewed) {
        this.work = work;
        this.table = table;
        this.renewal =
                TIMER.scheduleAtFixedRate(this::renew, renewed.toMillis(), renewed.toMillis(), TimeUnit.MILLISECONDS);
    }

    static HeldWork of(DeletionWork work, DeletionWorkTable table, Duration renewed) {
        return new HeldWork(work, table, renewed);
    }

    private synchronized void renew() {
        table.hold(work).ifPresent(held -> work = held);
    }

    @Override
    public void close() {
        renewal.cancel(false);
    }
}
