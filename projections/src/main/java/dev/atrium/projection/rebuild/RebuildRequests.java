package dev.atrium.projection.rebuild;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes up rebuilds that operators asked for, and lets groups rest while another node hands them over. */
@Component
class RebuildRequests implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRequests.class);
    private static final long EVERY_MILLIS = 1_000;
    /** Far longer than a batch takes. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final RebuildTable table;
    private final RebuildNotes notes;
    private final ProjectionRebuilder rebuilder;
    private final LiveProcessors processors;
    private final Set<String> resting = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild-requests").factory());
    private volatile boolean running;

    RebuildRequests(RebuildTable table, RebuildNotes notes, ProjectionRebuilder rebuilder, LiveProcessors processors) {
        this.table = table;
        this.notes = notes;
        this.rebuilder = rebuilder;
        this.processors = processors;
    }

    private void look() {
        try {
            notes.tellWhatIsUntold();
            table.giveUpSilent(SILENCE);
            restWhereHandedOver();
            table.take(rebuilder.groups(), notes.node()).ifPresent(this::start);
        } catch (RuntimeException e) {
            LOG.debug("Looking for rebuilds again in a moment", e);
        }
    }

    private void restWhereHandedOver() {
        Set<String> handedOver = table.handedOverBesides(notes.node());
        resting.stream().filter(group -> !handedOver.contains(group)).forEach(group -> processors.rest(group, false));
        handedOver.forEach(group -> processors.rest(group, true));
        resting.clear();
        resting.addAll(handedOver);
    }

    private void start(String group) {
        notes.taken(group);
        rebuilder.start(group);
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
