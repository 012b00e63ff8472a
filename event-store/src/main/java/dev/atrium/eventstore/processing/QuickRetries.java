package dev.atrium.eventstore.processing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes processors try again within a second or so. Axon itself waits longer after every failure, up to a minute, so a
 * storage that is back would look as if it were away. Claiming a segment by hand ends such a wait.
 */
final class QuickRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QuickRetries.class);
    private static final long EVERY_MILLIS = 400;

    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> held = new ConcurrentHashMap<>();
    private final BooleanSupplier canClaim;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quick-retries").factory());
    private boolean running;

    /** @param canClaim asked before claims: one that fails is a stack trace of Axon's for each group */
    QuickRetries(BooleanSupplier canClaim) {
        this.canClaim = canClaim;
    }

    void watch(StreamingEventProcessor processor) {
        processors.put(processor.getName(), processor);
    }

    void hold(String group, int segment) {
        held.computeIfAbsent(group, name -> ConcurrentHashMap.newKeySet()).add(segment);
    }

    private void look() {
        try {
            List<StreamingEventProcessor> waiting =
                    processors.values().stream().filter(this::waits).toList();
            if (!waiting.isEmpty() && canClaim.getAsBoolean()) {
                waiting.forEach(this::retry);
            }
        } catch (RuntimeException e) {
            LOG.warn("Processors could not be told to try again", e);
        }
    }

    private boolean waits(StreamingEventProcessor processor) {
        if (!processor.isRunning()) {
            return false;
        }
        Set<Integer> segments = heldOf(processor);
        segments.removeIf(segment -> works(processor.processingStatus().get(segment)));
        return !segments.isEmpty() || processor.isError();
    }

    private static boolean works(@Nullable EventTrackerStatus status) {
        return status != null && !status.isErrorState();
    }

    private void retry(StreamingEventProcessor processor) {
        Set<Integer> segments = heldOf(processor);
        if (segments.isEmpty()) {
            processor.claimSegment(Segment.ROOT_SEGMENT.getSegmentId());
        }
        for (int segment : segments) {
            processor.claimSegment(segment).thenAccept(mine -> {
                if (!mine) { // another node was quicker, and it tries now
                    segments.remove(segment);
                }
            });
        }
    }

    private Set<Integer> heldOf(StreamingEventProcessor processor) {
        return held.computeIfAbsent(processor.getName(), name -> ConcurrentHashMap.newKeySet());
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
