package dev.atrium.eventstore.wakeup;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The safety net under the wake-up: looks for new events four times a second, once for all processors of the node. */
public final class HeadPoll implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeadPoll.class);
    private static final long EVERY_MILLIS = 250;

    private final LongSupplier head;
    private final StoreSignal signal;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("head-poll").factory());
    private long lastHead = -1;
    private boolean running;

    public HeadPoll(LongSupplier head, StoreSignal signal) {
        this.head = head;
        this.signal = signal;
    }

    private void look() {
        try {
            long now = head.getAsLong();
            if (now != lastHead) {
                lastHead = now;
                signal.raise();
            }
        } catch (RuntimeException e) {
            LOG.debug("The store's head cannot be read", e);
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
