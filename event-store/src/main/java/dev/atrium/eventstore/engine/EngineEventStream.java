package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.engine.EventReading.Next;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One processor's view of the store: reads in batches, and asks again only after the signal was raised or while
 * a gap is open. Most events concern few of the many processors, so it leaves out what its processor does not handle. Used by
 * one thread at a time, as Axon's processors do.
 */
final class EngineEventStream implements TrackingEventStream {

    private static final int BATCH = 500;
    private static final Duration FIRST_LOOK_AT_GAP = Duration.ofMillis(2);
    private static final Duration SLOWEST_LOOK_AT_GAP = Duration.ofMillis(50);
    private static final Runnable NOBODY = () -> {};

    private final RecentEvents events;
    private final StoreSignal signal;
    private final Set<Class<?>> ignored = new HashSet<>();
    private Iterator<TrackedEventMessage<?>> buffer = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private long position;
    private long seen = -1;
    private Next next = Next.MORE;
    private Duration lookAtGap = FIRST_LOOK_AT_GAP;
    private Runnable onAvailable = NOBODY;

    EngineEventStream(RecentEvents events, StoreSignal signal, long after) {
        this.events = events;
        this.signal = signal;
        this.position = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (peeked == null && fill()) {
            peeked = buffer.next();
        }
        return Optional.ofNullable(peeked);
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
            Optional<TrackedEventMessage<?>> event = peek();
            if (event.isPresent()) {
                peeked = null;
                return event.get();
            }
            hasNextAvailable(1, TimeUnit.SECONDS);
        }
    }

    private boolean fill() {
        while (!buffer.hasNext()) {
            long count = signal.count();
            if (next == Next.NONE && count == seen) {
                return false;
            }
            seen = count;
            Stretch stretch = events.after(position, BATCH);
            next = stretch.next();
            position = stretch.position();
            buffer = wanted(stretch.events()).iterator();
            if (!buffer.hasNext() && next != Next.MORE) {
                watchGap();
                return false;
            }
            lookAtGap = FIRST_LOOK_AT_GAP;
        }
        return true;
    }

    /** The last one always, so that a processor also gets on where it is interested in nothing. */
    private List<TrackedEventMessage<?>> wanted(List<TrackedEventMessage<?>> events) {
        if (ignored.isEmpty() || events.isEmpty()) {
            return events;
        }
        List<TrackedEventMessage<?>> wanted = new ArrayList<>();
        for (TrackedEventMessage<?> event : events) {
            if (!ignored.contains(event.getPayloadType())) {
                wanted.add(event);
            }
        }
        TrackedEventMessage<?> last = events.getLast();
        if (wanted.isEmpty() || wanted.getLast() != last) {
            wanted.add(last);
        }
        return wanted;
    }

    /** A processor shows each type once that none of its handlers takes. */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignoredMessage) {
        ignored.add(ignoredMessage.getPayloadType());
    }

    /** Whoever may still fill the gap may be rolled back in another process, which nobody is told. */
    private void watchGap() {
        if (next == Next.GAP) {
            Executor later = CompletableFuture.delayedExecutor(lookAtGap.toMillis(), TimeUnit.MILLISECONDS);
            later.execute(onAvailable);
            Duration doubled = lookAtGap.multipliedBy(2);
            lookAtGap = doubled.compareTo(SLOWEST_LOOK_AT_GAP) < 0 ? doubled : SLOWEST_LOOK_AT_GAP;
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        signal.unsubscribe(onAvailable);
        onAvailable = callback;
        signal.subscribe(callback);
        return true;
    }

    @Override
    public void close() {
        signal.unsubscribe(onAvailable);
        onAvailable = NOBODY;
    }
}
