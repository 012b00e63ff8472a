package dev.atrium.eventstore.progress;

import dev.atrium.eventstore.wakeup.NodeChannel;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/** Takes the positions from the processors of this node whenever they have worked, and passes them on to the other nodes. */
public final class ProcessorReports {

    private final TrackedProgress progress;
    private final NodeChannel nodes;

    ProcessorReports(TrackedProgress progress, NodeChannel nodes) {
        this.progress = progress;
        this.nodes = nodes;
    }

    /** Also finds events that the group ignores: they advance the processor's status without any transaction. */
    public void worked(StreamingEventProcessor processor) {
        processor
                .processingStatus()
                .forEach((segment, status) -> handled(processor.getName(), segment, position(status)));
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
}
