package dev.atrium.eventstore.processing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of one processor waits to be tried again. Looked at by one thread; told by many what is held and left. */
final class RetriedProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(RetriedProcessor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final StreamingEventProcessor processor;
    private final Set<Integer> held = ConcurrentHashMap.newKeySet();
    private final Set<Integer> left = ConcurrentHashMap.newKeySet();
    private Set<Integer> seen = Set.of();
    private Duration pause = FIRST_PAUSE;
    private long nextWake = System.nanoTime();
    private volatile boolean ownedElsewhere;

    RetriedProcessor(StreamingEventProcessor processor) {
        this.processor = processor;
    }

    void hold(int segment) {
        held.add(segment);
    }

    void leave(int segment) {
        left.add(segment);
    }

    boolean waits() {
        if (!processor.isRunning()) {
            seen = Set.of();
            return false;
        }
        Map<Integer, EventTrackerStatus> here = processor.processingStatus();
        findLost(here.keySet());
        held.removeIf(segment -> works(here.get(segment)));
        return !held.isEmpty() || isStuck();
    }

    /** Not every fault comes to a handler: a claim that could not be renewed lets go of the segment as well. */
    private void findLost(Set<Integer> here) {
        Set<Integer> lost = new HashSet<>(seen);
        lost.removeAll(here);
        lost.removeIf(left::remove);
        for (int segment : lost) {
            if (held.add(segment)) {
                LOG.info("segment {} of {} was let go, and is taken again", segment, processor.getName());
            }
        }
        seen = Set.copyOf(here);
    }

    private static boolean works(@Nullable EventTrackerStatus status) {
        return status != null && !status.isErrorState();
    }

    /** Axon says so for ever of a processor none of whose segments is here, once its claims have failed a single time. */
    private boolean isStuck() {
        if (!processor.isError()) {
            ownedElsewhere = false;
            pause = FIRST_PAUSE;
            return false;
        }
        return !ownedElsewhere && System.nanoTime() - nextWake >= 0;
    }

    void retry() {
        if (held.isEmpty()) {
            wake();
        } else {
            held.forEach(this::claim);
        }
    }

    private void wake() {
        nextWake = System.nanoTime() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        processor.claimSegment(Segment.ROOT_SEGMENT.getSegmentId()).thenAccept(mine -> ownedElsewhere = !mine);
    }

    /** Where another node was quicker, it tries now. */
    private void claim(int segment) {
        processor.claimSegment(segment).thenAccept(mine -> {
            if (!mine) {
                held.remove(segment);
            }
        });
    }
}
