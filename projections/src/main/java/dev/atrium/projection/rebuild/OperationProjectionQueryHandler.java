package dev.atrium.projection.rebuild;

import dev.atrium.api.operation.FindProjectionsQuery;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionView.Worker;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildView;
import dev.atrium.api.progress.HeldGroups;
import dev.atrium.api.progress.HeldUp;
import dev.atrium.api.progress.ProjectionProgress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells operators how far each processing group is, on whichever node it runs. */
@Component
class OperationProjectionQueryHandler {

    private final EventProcessingConfiguration processing;
    private final ProjectionProgress progress;
    private final HeldGroups held;
    private final ProjectionRebuilder rebuilder;
    private final RebuildTable rebuilds;

    OperationProjectionQueryHandler(
            EventProcessingConfiguration processing,
            ProjectionProgress progress,
            HeldGroups held,
            ProjectionRebuilder rebuilder,
            RebuildTable rebuilds) {
        this.processing = processing;
        this.progress = progress;
        this.held = held;
        this.rebuilder = rebuilder;
        this.rebuilds = rebuilds;
    }

    @QueryHandler
    ProjectionsPage handle(FindProjectionsQuery query) {
        long head = progress.head();
        Map<String, RebuildView> newest = rebuilds.all();
        Map<String, HeldUp> heldUp = held.heldUp();
        Set<String> unclaimed = held.unclaimed();
        List<ProjectionView> views = new TreeMap<>(processing.eventProcessors())
                .values().stream()
                        .filter(StreamingEventProcessor.class::isInstance)
                        .map(StreamingEventProcessor.class::cast)
                        .map(processor -> view(
                                processor.getName(),
                                head,
                                worker(processor, unclaimed),
                                heldUp.get(processor.getName()),
                                newest.get(processor.getName())))
                        .toList();
        return new ProjectionsPage(head, views);
    }

    private ProjectionView view(
            String group, long head, Worker worker, @Nullable HeldUp heldUp, @Nullable RebuildView rebuild) {
        long position = progress.handled(group);
        return new ProjectionView(
                group,
                position,
                Math.max(0, head - position),
                worker,
                heldUp,
                rebuilder.groups().contains(group),
                rebuild);
    }

    private static Worker worker(StreamingEventProcessor processor, Set<String> unclaimed) {
        if (unclaimed.contains(processor.getName())) {
            return Worker.NOBODY;
        }
        return processor.processingStatus().isEmpty() ? Worker.ELSEWHERE : Worker.HERE;
    }
}
