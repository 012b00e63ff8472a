package dev.atrium.app.metrics;

import dev.atrium.api.admin.CountDeletionsQuery;
import dev.atrium.api.admin.DeletionCounts;
import dev.atrium.api.deletion.DeletionPhase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** {@code atrium.deletions}: account deletions by phase; the same on every node. */
@Component
class SagaMetrics implements MeterBinder {

    private final QueryGateway queries;
    private final Glance<Map<DeletionPhase, Long>> deletions = new Glance<>(this::count);

    SagaMetrics(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (DeletionPhase phase : DeletionPhase.values()) {
            Gauge.builder("atrium.deletions", () -> deletions.read(counts -> counts.getOrDefault(phase, 0L)))
                    .description("Account deletions")
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private Map<DeletionPhase, Long> count() {
        return queries.query(new CountDeletionsQuery(), DeletionCounts.class)
                .join()
                .byPhase();
    }
}
