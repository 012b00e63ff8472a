package dev.atrium.app.metrics;

import dev.atrium.api.progress.HeldGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.processing.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/**
 * {@code atrium.events.head}, {@code atrium.projection.lag}, {@code atrium.projection.held} and {@code atrium.dead.letters}: the
 * same on every node, because they speak of the store.
 */
@Component
class ProjectionMetrics implements MeterBinder {

    private record Figures(long head, Map<String, Long> handled, Set<String> held, Map<String, Long> letters) {

        long behind(String group) {
            return Math.max(0, head - handled.getOrDefault(group, head));
        }
    }

    private final EventProcessingConfiguration processing;
    private final ProjectionProgress progress;
    private final HeldGroups held;
    private final DeadLetters letters;
    private final Glance<Figures> store = new Glance<>(this::look);

    ProjectionMetrics(
            EventProcessingConfiguration processing,
            ProjectionProgress progress,
            HeldGroups held,
            DeadLetters letters) {
        this.processing = processing;
        this.progress = progress;
        this.held = held;
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("atrium.events.head", () -> store.read(Figures::head))
                .description("Position of the newest event")
                .register(meters);
        groups().forEach(group -> bind(group, meters));
    }

    private void bind(String group, MeterRegistry meters) {
        Gauge.builder("atrium.projection.lag", () -> store.read(figures -> figures.behind(group)))
                .description("Events that a processing group has not handled yet")
                .tag("group", group)
                .register(meters);
        Gauge.builder(
                        "atrium.projection.held",
                        () -> store.read(figures -> figures.held().contains(group) ? 1 : 0))
                .description("1 while a processing group cannot get past an event, or no node works on it")
                .tag("group", group)
                .register(meters);
        Gauge.builder(
                        "atrium.dead.letters",
                        () -> store.read(figures -> figures.letters().getOrDefault(group, 0L)))
                .description("Events that a processing group could not handle")
                .tag("group", group)
                .register(meters);
    }

    private Figures look() {
        return new Figures(
                progress.head(),
                groups().stream().collect(Collectors.toMap(Function.identity(), progress::handled)),
                heldUpOrUnclaimed(),
                letters.counts());
    }

    private Set<String> heldUpOrUnclaimed() {
        Set<String> groups = new HashSet<>(held.heldUp().keySet());
        groups.addAll(held.unclaimed());
        return groups;
    }

    private Set<String> groups() {
        return processing.eventProcessors().keySet();
    }
}
