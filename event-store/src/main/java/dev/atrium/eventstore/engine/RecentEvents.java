package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.engine.EventReading.Next;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events, so that the processors that follow the head read and deserialize each event once between them, however
 * many they are. Whoever is further behind reads the store by themselves. Kept for seconds only: what is personal stands
 * here in clear.
 */
final class RecentEvents {

    private static final int MOST = 4_000;

    private final Source source;
    private final StoreSignal signal;
    private final Executor forgetting;

    /** Every event after {@link #start} up to {@link #end}. */
    private final List<TrackedEventMessage<?>> kept = new ArrayList<>();

    private long start = -1;
    private long end = -1;
    private Next next = Next.MORE;
    private long seen = -1;
    private boolean forgettingSoon;

    RecentEvents(Source source, StoreSignal signal, Duration keep) {
        this.source = source;
        this.signal = signal;
        this.forgetting = CompletableFuture.delayedExecutor(keep.toMillis(), TimeUnit.MILLISECONDS);
    }

    Stretch after(long position, int limit) {
        synchronized (this) {
            if (position >= end) {
                return newest(position, limit);
            }
            if (position >= start) {
                return kept(position, limit);
            }
        }
        return source.read(position, limit);
    }

    /** Others wait meanwhile, and then find what was read. */
    private Stretch newest(long position, int limit) {
        if (position > end) {
            restart(position);
        }
        long count = signal.count();
        if (next == Next.NONE && count == seen) {
            return new Stretch(List.of(), position, Next.NONE);
        }
        Stretch read = source.read(position, limit);
        seen = count;
        next = read.next();
        keep(read);
        return read;
    }

    private void keep(Stretch read) {
        kept.addAll(read.events());
        end = read.position();
        if (kept.size() > MOST) {
            List<TrackedEventMessage<?>> oldest = kept.subList(0, kept.size() - MOST / 2);
            start = index(oldest.getLast());
            oldest.clear();
        }
        if (!kept.isEmpty() && !forgettingSoon) {
            forgettingSoon = true;
            forgetting.execute(this::forget);
        }
    }

    private Stretch kept(long position, int limit) {
        int from = firstAfter(position);
        int to = Math.min(from + limit, kept.size());
        boolean all = to == kept.size();
        boolean nothingSince = all && next == Next.NONE && signal.count() == seen;
        return new Stretch(
                List.copyOf(kept.subList(from, to)),
                all ? end : index(kept.get(to - 1)),
                nothingSince ? Next.NONE : Next.MORE);
    }

    private int firstAfter(long position) {
        int low = 0;
        int high = kept.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index(kept.get(middle)) > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private synchronized void forget() {
        forgettingSoon = false;
        kept.clear();
        start = end;
    }

    private void restart(long position) {
        kept.clear();
        start = position;
        end = position;
        next = Next.MORE;
    }

    private static long index(TrackedEventMessage<?> event) {
        return PostgresEventStorageEngine.index(event.trackingToken());
    }

    /** The store itself. */
    @FunctionalInterface
    interface Source {
        Stretch read(long after, int limit);
    }
}
