package dev.atrium.eventstore.chain;

import dev.atrium.eventstore.wakeup.StoreSignal;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that links events behind the appends, so that no append waits for it. Every node has one; whichever holds the
 * head's row works, and the others find nothing to do.
 */
final class ChainKeeper implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ChainKeeper.class);

    /** Events gather meanwhile and share a batch and a signature. */
    private static final long GATHERING_MILLIS = 100;

    private static final long LONGEST_REST_MILLIS = 5_000;

    private final Chaining chaining;
    private final StoreSignal signal;
    private final Semaphore news = new Semaphore(1);
    private final Runnable listener = this::wake;
    private volatile @Nullable String trouble;
    private volatile @Nullable Thread thread;

    ChainKeeper(Chaining chaining, StoreSignal signal) {
        this.chaining = chaining;
        this.signal = signal;
    }

    /** Why the chain does not grow. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void run() {
        boolean begun = false;
        try {
            while (isRunning()) {
                begun = work(begun);
                Thread.sleep(GATHERING_MILLIS);
                boolean ignored = news.tryAcquire(LONGEST_REST_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean work(boolean begun) {
        try {
            if (!begun) {
                chaining.begin();
            }
            while (isRunning() && chaining.advance() == Chaining.BATCH) {
                // More is waiting.
            }
            trouble = null;
            return true;
        } catch (RuntimeException e) {
            tell(e);
            return begun;
        }
    }

    private void tell(RuntimeException e) {
        String message = e instanceof ForgedHeadException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
        if (isRunning() && !message.equals(trouble)) {
            LOG.error("The event chain does not grow: {}", message, e);
        }
        trouble = message;
    }

    @Override
    public void start() {
        signal.subscribe(listener);
        Thread started = Thread.ofPlatform().daemon().name("event-chain").unstarted(this);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        signal.unsubscribe(listener);
        if (running != null) {
            running.interrupt();
            join(running);
        }
    }

    private static void join(Thread ending) {
        try {
            ending.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
