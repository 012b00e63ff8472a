package dev.atrium.eventstore.processing;

import dev.atrium.eventstore.wakeup.NodeChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Spreads the segments of all groups over the nodes. Without this, the node that starts first would keep every one, and the others
 * would only wait for its death. Whoever has more than a fair share lets go of one after another, and the others take them. What
 * was left to a node that then says that it ends is taken back at once: members wait for what nobody works on.
 */
final class FairShare implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);

    /** Long enough that what was let go has been taken, and is seen as taken, before the next one goes. */
    private static final long EVERY_MILLIS = 3_000;

    private static final int AT_ONCE = 3;

    /** This node leaves it alone for so long, in which others look for it twice; should nobody want it, it is taken back then. */
    private static final long LEFT_MILLIS = 2_000;

    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final NodeChannel nodes;
    private final LongSupplier segments;
    private final QuickRetries retries;
    private final Queue<Runnable> takenBack = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fair-share").factory());
    private boolean running;

    /** @param segments how many there are, of all groups */
    FairShare(NodeChannel nodes, LongSupplier segments, QuickRetries retries) {
        this.nodes = nodes;
        this.segments = segments;
        this.retries = retries;
        nodes.afterGoodbye(this::takeBack);
    }

    void watch(StreamingEventProcessor processor) {
        processors.put(processor.getName(), processor);
    }

    private void look() {
        try {
            // Of those that were left before, others have had their time.
            takenBack.clear();
            int alive = 1 + nodes.othersThatStay();
            if (alive > 1) {
                share(Math.ceilDiv(segments.getAsLong(), alive));
            }
        } catch (RuntimeException e) {
            LOG.debug("Segments stay where they are for now", e);
        }
    }

    private void share(long fair) {
        List<Runnable> releases = new ArrayList<>();
        processors
                .values()
                .forEach(processor -> processor.processingStatus().forEach((segment, status) -> {
                    if (canGo(status)) {
                        releases.add(() -> release(processor, segment));
                    }
                }));
        // Not the same ones on every node and at every time.
        Collections.shuffle(releases);
        releases.stream()
                .limit(Math.min(AT_ONCE, Math.max(0, releases.size() - fair)))
                .forEach(Runnable::run);
    }

    /** One that is far behind works through its events better where it is; one in trouble has its own way to try again. */
    private static boolean canGo(EventTrackerStatus status) {
        return status.isCaughtUp() && !status.isErrorState();
    }

    private void release(StreamingEventProcessor processor, int segment) {
        LOG.debug("Leaving segment {} of {} to another node", segment, processor.getName());
        retries.leave(processor.getName(), segment);
        takenBack.add(() -> retries.hold(processor.getName(), segment));
        processor.releaseSegment(segment, LEFT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void takeBack() {
        for (Runnable left = takenBack.poll(); left != null; left = takenBack.poll()) {
            left.run();
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
        nodes.sayGoodbye();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
