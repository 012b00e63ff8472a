package dev.atrium.app.metrics;

import dev.atrium.api.operation.Dependency;
import dev.atrium.web.admin.health.DependencyHealth;
import dev.atrium.web.admin.health.DependencyState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code atrium.dependency.up}: 1 for each that answers, 0 for one that does not. */
@Component
class DependencyMetrics implements MeterBinder {

    private final DependencyHealth health;
    private final List<Dependency> dependencies;

    DependencyMetrics(DependencyHealth health, List<Dependency> dependencies) {
        this.health = health;
        this.dependencies = dependencies;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        dependencies.stream()
                .map(Dependency::name)
                .forEach(name -> Gauge.builder("atrium.dependency.up", () -> isUp(name) ? 1 : 0)
                        .description("Whether something that the site needs answers")
                        .tag("dependency", name)
                        .register(meters));
    }

    private boolean isUp(String name) {
        return health.now().stream().filter(state -> state.name().equals(name)).allMatch(DependencyState::up);
    }
}
