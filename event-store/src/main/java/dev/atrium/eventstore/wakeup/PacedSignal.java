package dev.atrium.eventstore.wakeup;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Raises the {@link StoreSignal} for the appends of this node, on a thread of its own: at once after a quiet moment, and some
 * milliseconds apart while appends come quickly. Each time it is raised every processor wakes up, reads, and commits its
 * position, so that what one by one would cost more than the appends is then shared by many.
 */
public final class PacedSignal implements Runnable {

    private static final long NANOS_PER_APPEND = 1_000_000;
    private static final long LONGEST_REST_NANOS = 10_000_000;

    /** So many in a second that projections which nobody waits for should leave them the processor. */
    private static final long BUSY_PER_SECOND = 300;

    private static final long SECOND_NANOS = 1_000_000_000;

    private final StoreSignal signal;
    private final AtomicInteger news = new AtomicInteger();
    private volatile @Nullable Thread thread;
    private volatile boolean closed;
    private volatile boolean busy;
    private long countedSince = System.nanoTime();
    private long counted;

    PacedSignal(StoreSignal signal) {
        this.signal = signal;
    }

    void raise(int appends) {
        Thread waiting = thread;
        if (waiting == null) {
            signal.raise();
        } else if (news.getAndAdd(appends) == 0) {
            LockSupport.unpark(waiting);
        }
    }

    /** Whether appends come so quickly now that work which can wait should. */
    public boolean isBusy() {
        return busy;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        while (!closed) {
            int appends = news.getAndSet(0);
            count(appends);
            if (appends == 0) {
                LockSupport.parkNanos(this, SECOND_NANOS);
            } else {
                signal.raise();
                rest(Math.min(appends * NANOS_PER_APPEND, LONGEST_REST_NANOS));
            }
        }
    }

    /** The first append meanwhile would wake this thread too early. */
    private void rest(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    private void count(int appends) {
        counted += appends;
        long now = System.nanoTime();
        if (now - countedSince >= SECOND_NANOS) {
            busy = counted * SECOND_NANOS > BUSY_PER_SECOND * (now - countedSince);
            counted = 0;
            countedSince = now;
        }
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
        thread = null;
    }
}
