package dev.atrium.eventstore.wakeup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Raised whenever an append has ended, here or in another process. A reader remembers the count before it reads; as long as
 * the count stays the same, reading again would find nothing new.
 */
public final class StoreSignal {

    private final AtomicLong count = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public long count() {
        return count.get();
    }

    public void raise() {
        count.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    public void subscribe(Runnable listener) {
        listeners.add(listener);
    }

    public void unsubscribe(Runnable listener) {
        listeners.remove(listener);
    }
}
