package dev.atrium.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@link AuditEventTable}.
 *
 * @param history the aggregate in whose history the event is shown
 * @param origin the request that it all began with, or where there was none the first message
 */
public record AuditEventRow(
        long index,
        @Nullable String history,
        @Nullable Long sequence,
        @Nullable String aggregateType,
        String eventType,
        Instant at,
        @Nullable Long subject,
        @Nullable Long actor,
        @Nullable String origin) {}
