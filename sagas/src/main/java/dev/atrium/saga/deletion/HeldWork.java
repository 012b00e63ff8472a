package dev.atrium.saga.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps others from steps for as long as the worker is at them, however long that takes. */
final class HeldWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeldWork.class);
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("account-deletions-held").factory());

    private final List<DeletionWork> batch;
    private final DeletionWorkTable table;
    private final Future<?> renewal;
    private Instant until;

    private HeldWork(List<DeletionWork> batch, DeletionWorkTable table, Duration renewed) {
        this.batch = batch;
        this.until = batch.getFirst().heldUntil();
        this.table = table;
        this.renewal =
                TIMER.scheduleAtFixedRate(this::renew, renewed.toMillis(), renewed.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param batch what was taken together */
    static HeldWork of(List<DeletionWork> batch, DeletionWorkTable table, Duration renewed) {
        return new HeldWork(batch, table, renewed);
    }

    /** A timer forgets whoever throws; if the database is back in time, the steps are still held. */
    private synchronized void renew() {
        try {
            table.hold(batch, until).ifPresent(later -> until = later);
        } catch (RuntimeException away) {
            log.warn("{} deletions cannot be held: {}", batch.size(), Faults.nameOf(away));
        }
    }

    /** Whether nobody else can have taken them; false after a halt, or when the database was away for too long. */
    synchronized boolean lasts(Instant now) {
        return now.isBefore(until);
    }

    @Override
    public void close() {
        renewal.cancel(false);
    }
}
