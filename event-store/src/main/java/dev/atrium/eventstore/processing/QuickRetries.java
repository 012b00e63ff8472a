package dev.atrium.eventstore.processing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quick-retries").factory());
    private boolean running;

    void watch(StreamingEventProcessor processor) {
        processors.put(processor.getName(), processor);
    }

    void hold(String group, int segment) {
        held.computeIfAbsent(group, name -> ConcurrentHashMap.newKeySet()).add(segment);
    }

    private void look() {
        try {
            processors.values().forEach(this::retry);
        } catch (RuntimeException e) {
            LOG.debug("A processor could not be told to try again", e);
        }
    }

    private void retry(StreamingEventProcessor processor) {
        if (!processor.isRunning()) {
            return;
        }
        Set<Integer> segments = held.getOrDefault(processor.getName(), Set.of());
        segments.removeIf(segment -> works(processor.processingStatus().get(segment)));
        segments.forEach(processor::claimSegment);
        if (segments.isEmpty() && processor.isError()) {
            processor.claimSegment(Segment.ROOT_SEGMENT.getSegmentId());
        }
    }

    private static boolean works(@Nullable EventTrackerStatus status) {
        return status != null && !status.isErrorState();
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
