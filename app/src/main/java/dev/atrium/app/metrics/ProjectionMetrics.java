package dev.atrium.app.metrics;

import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.processing.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/**
 * {@code atrium.events.head}, {@code atrium.projection.lag} and {@code atrium.dead.letters}: the same on every node, because
 * they speak of the store.
 */
@Component
class ProjectionMetrics implements MeterBinder {

    private final EventProcessingConfiguration processing;
    private final ProjectionProgress progress;
    private final DeadLetters letters;

    ProjectionMetrics(EventProcessingConfiguration processing, ProjectionProgress progress, DeadLetters letters) {
        this.processing = processing;
        this.progress = progress;
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("atrium.events.head", progress, ProjectionProgress::head)
                .description("Position of the newest event")
                .register(meters);
        processing.eventProcessors().keySet().forEach(group -> bind(group, meters));
    }

    private void bind(String group, MeterRegistry meters) {
        Gauge.builder("atrium.projection.lag", () -> Math.max(0, progress.head() - progress.handled(group)))
                .description("Events that a processing group has not handled yet")
                .tag("group", group)
                .register(meters);
        Gauge.builder("atrium.dead.letters", () -> letters.groups().contains(group) ? letters.count(group) : 0)
                .description("Events that a processing group could not handle")
                .tag("group", group)
                .register(meters);
    }
}
