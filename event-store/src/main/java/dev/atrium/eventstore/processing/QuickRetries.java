package dev.atrium.eventstore.processing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
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

    private final Map<String, RetriedProcessor> processors = new ConcurrentHashMap<>();
    private final BooleanSupplier canClaim;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quick-retries").factory());
    private boolean running;

    /** @param canClaim asked before claims: one that fails is a stack trace of Axon's for each group */
    QuickRetries(BooleanSupplier canClaim) {
        this.canClaim = canClaim;
    }

    void watch(StreamingEventProcessor processor) {
        processors.put(processor.getName(), new RetriedProcessor(processor));
    }

    void hold(String group, int segment) {
        RetriedProcessor processor = processors.get(group);
        if (processor != null) {
            processor.hold(segment);
        }
    }

    /** This node gives the segment to another. */
    void leave(String group, int segment) {
        RetriedProcessor processor = processors.get(group);
        if (processor != null) {
            processor.leave(segment);
        }
    }

    private void look() {
        try {
            List<RetriedProcessor> waiting =
                    processors.values().stream().filter(RetriedProcessor::waits).toList();
            if (!waiting.isEmpty() && canClaim.getAsBoolean()) {
                waiting.forEach(RetriedProcessor::retry);
            }
        } catch (RuntimeException e) {
            LOG.warn("Processors could not be told to try again", e);
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
