package dev.atrium.saga.deletion;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps others from a step for as long as the worker is at it, however long that takes. */
final class HeldWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldWork.class);
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

    /** A timer forgets whoever throws; if the database is back in time, the step is still held. */
    private synchronized void renew() {
        try {
            table.hold(work).ifPresent(held -> work = held);
        } catch (RuntimeException away) {
            log.warn(
                    "the deletion of account {} cannot be held: {}",
                    work.person().account(),
                    Faults.nameOf(away));
        }
    }

    @Override
    public void close() {
        renewal.cancel(false);
    }
}
