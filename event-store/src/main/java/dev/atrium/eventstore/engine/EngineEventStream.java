package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.engine.EventReading.Next;
import dev.atrium.eventstore.wakeup.QuietSource.Passed;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One processor's view of the store: reads in batches, and asks again only after the signal was raised or while
 * a gap is open. Most events concern few of the many processors, so it leaves out what its processor does not handle, and
 * where it waits it looks at what is new before it wakes the processor. Read by one thread at a time, as Axon's processors
 * do; the thread that raises the signal only looks.
 */
final class EngineEventStream implements TrackingEventStream {

    private static final int BATCH = 500;
    private static final Duration FIRST_LOOK_AT_GAP = Duration.ofMillis(2);
    private static final Duration SLOWEST_LOOK_AT_GAP = Duration.ofMillis(50);
    private static final Runnable NOBODY = () -> {};

    private final RecentEvents events;
    private final StoreSignal signal;
    private final Passed passed;
    private final Duration patience;
    private final AtomicBoolean wakesSoon = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable look = this::look;
    private final Set<Class<?>> ignored = new HashSet<>();
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();

    /** The newest event, where it is one that was left out. */
    private @Nullable TrackedEventMessage<?> leftOut;

    private @Nullable TrackedEventMessage<?> peeked;
    private long position;
    private long lastWanted;
    private long seen = -1;
    private Next next = Next.MORE;
    private Duration lookAtGap = FIRST_LOOK_AT_GAP;
    private boolean looksAgain;
    private volatile Runnable onAvailable = NOBODY;

    EngineEventStream(RecentEvents events, StoreSignal signal, long after, Passed passed, Duration patience) {
        this.events = events;
        this.signal = signal;
        this.passed = passed;
        this.patience = patience;
        this.position = after;
        this.lastWanted = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        lock.lock();
        try {
            return Optional.ofNullable(peekLocked());
        } finally {
            lock.unlock();
        }
    }

    private @Nullable TrackedEventMessage<?> peekLocked() {
        if (peeked == null) {
            peeked = fill() ? buffer.poll() : leftOut;
        }
        return peeked;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            LockSupport.parkNanos(FIRST_LOOK_AT_GAP.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (true) {
            TrackedEventMessage<?> event = poll();
            if (event != null) {
                return event;
            }
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
    }

    private @Nullable TrackedEventMessage<?> poll() {
        lock.lock();
        try {
            TrackedEventMessage<?> event = peekLocked();
            if (event == leftOut) {
                leftOut = null;
            }
            peeked = null;
            return event;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether there is something that concerns the processor. Where there is nothing in a whole batch the processor is given its
     * last event, so that it keeps its position and its claim while it passes a long stretch.
     */
    private boolean fill() {
        while (buffer.isEmpty()) {
            long count = signal.count();
            if (next == Next.NONE && count == seen) {
                return false;
            }
            take(events.after(position, BATCH));
            seen = count;
            if (buffer.isEmpty() && (next != Next.MORE || leftOut != null)) {
                watchGap();
                return false;
            }
            lookAtGap = FIRST_LOOK_AT_GAP;
        }
        return true;
    }

    /** The last one is kept, so that a processor that comes by gets on where it is interested in nothing. */
    private void take(Stretch stretch) {
        for (TrackedEventMessage<?> event : stretch.events()) {
            if (ignored.contains(event.getPayloadType())) {
                leftOut = event;
            } else {
                leftOut = null;
                buffer.add(event);
                lastWanted = PostgresEventStorageEngine.index(event.trackingToken());
            }
        }
        next = stretch.next();
        position = stretch.position();
        if (position > lastWanted) {
            passed.nothingBetween(lastWanted, position);
        }
    }

    /** A processor shows each type once that none of its handlers takes. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
        lock.lock();
        try {
            ignored.add(ignoredMessage.getPayloadType());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Something was appended. Waking a processor costs a change of threads for each of its segments, and there are some
     * twenty processors, so only one that has something to do is woken. The signal's thread must not wait here, nor read what a
     * processor far behind has not got to.
     */
    private void look() {
        if (!lock.tryLock()) {
            wake();
            return;
        }
        boolean concerned;
        try {
            concerned = peeked != null || next == Next.MORE || fill() || next == Next.MORE;
        } catch (RuntimeException e) {
            // The processor meets the same, and has its own way to try again.
            concerned = true;
        } finally {
            lock.unlock();
        }
        if (concerned) {
            wake();
        }
    }

    private void wake() {
        if (patience.isZero()) {
            onAvailable.run();
        } else if (wakesSoon.compareAndSet(false, true)) {
            after(patience, () -> {
                wakesSoon.set(false);
                onAvailable.run();
            });
        }
    }

    private static void after(Duration delay, Runnable action) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(action);
    }

    /** Whoever may still fill the gap may be rolled back in another process, which nobody is told. */
    private void watchGap() {
        if (next == Next.GAP && !looksAgain) {
            looksAgain = true;
            after(lookAtGap, this::lookAgain);
            Duration doubled = lookAtGap.multipliedBy(2);
            lookAtGap = doubled.compareTo(SLOWEST_LOOK_AT_GAP) < 0 ? doubled : SLOWEST_LOOK_AT_GAP;
        }
    }

    private void lookAgain() {
        lock.lock();
        looksAgain = false;
        lock.unlock();
        look();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        signal.unsubscribe(look);
        onAvailable = callback;
        signal.subscribe(look);
        return true;
    }

    @Override
    public void close() {
        signal.unsubscribe(look);
        onAvailable = NOBODY;
    }
}
