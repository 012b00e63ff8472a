package dev.atrium.eventstore.progress;

import dev.atrium.eventstore.wakeup.NodeChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Takes the positions from the processors of this node whenever they have worked, and passes them on to the other nodes.
 * A processor also gets on where it sleeps because nothing concerns it.
 */
public final class ProcessorReports {

    private final TrackedProgress progress;
    private final NodeChannel nodes;
    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();
    private final Map<String, Stretch> passed = new ConcurrentHashMap<>();

    ProcessorReports(TrackedProgress progress, NodeChannel nodes) {
        this.progress = progress;
        this.nodes = nodes;
    }

    public void watch(StreamingEventProcessor processor) {
        processors.put(processor.getName(), processor);
    }

    /** Whoever has handled everything up to the one position has handled everything up to the other. */
    public void nothingBetween(String processingGroup, long after, long upTo) {
        passed.put(processingGroup, new Stretch(after, upTo));
        StreamingEventProcessor processor = processors.get(processingGroup);
        if (processor != null) {
            worked(processor);
        }
    }

    /** Also finds events that the group ignores: they advance the processor's status without any transaction. */
    public void worked(StreamingEventProcessor processor) {
        String group = processor.getName();
        processor.processingStatus().forEach((segment, status) -> {
            long position = position(status);
            // Looked up after the status: whichever of the two changes last finds the other.
            Stretch nothing = passed.get(group);
            handled(group, segment, nothing == null ? position : nothing.passedFrom(position));
        });
    }

    /** Never backwards: a batch that was rescued event by event is known here before the processor's status shows it. */
    public void handled(String processingGroup, int segment, long position) {
        if (position > progress.reported(processingGroup, segment) || position == -1) {
            progress.report(
                    processingGroup, segment, Math.max(position, progress.reported(processingGroup, segment)), true);
            ProgressReport report = new ProgressReport(processingGroup, segment, position);
            nodes.sendIfHeard(ProgressReport.TOPIC, report.key(), report.text());
        }
    }

    public void released(String processingGroup, int segment) {
        progress.released(processingGroup, segment);
    }

    private static long position(EventTrackerStatus status) {
        TrackingToken token = status.getTrackingToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** Nothing between the two positions concerns a group. */
    private record Stretch(long after, long upTo) {

        long passedFrom(long position) {
            return position >= after ? Math.max(position, upTo) : position;
        }
    }
}
