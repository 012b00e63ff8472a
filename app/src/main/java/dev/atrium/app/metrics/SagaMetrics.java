package dev.atrium.app.metrics;

import dev.atrium.api.admin.CountDeletionsQuery;
import dev.atrium.api.admin.DeletionCounts;
import dev.atrium.api.deletion.DeletionPhase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code atrium.deletions}: account deletions by phase; the same on every node. */
@Component
class SagaMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Seen(Map<DeletionPhase, Long> counts, long at) {}

    private final QueryGateway queries;
    private volatile @Nullable Seen seen;

    SagaMetrics(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (DeletionPhase phase : DeletionPhase.values()) {
            Gauge.builder("atrium.deletions", () -> counts().getOrDefault(phase, 0L))
                    .description("Account deletions")
                    .tag("phase", phase.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    /** One query for all phases of a scrape. */
    private Map<DeletionPhase, Long> counts() {
        Seen known = seen;
        if (known == null || System.nanoTime() - known.at() > FRESH.toNanos()) {
            known = new Seen(
                    queries.query(new CountDeletionsQuery(), DeletionCounts.class)
                            .join()
                            .byPhase(),
                    System.nanoTime());
            seen = known;
        }
        return known.counts();
    }
}
