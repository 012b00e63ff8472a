package dev.atrium.api.audit;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Records that somebody looks at somebody's history; see {@link AuditTrailViewedEvent} for its parts. */
public record RecordAuditViewCommand(
        @RoutingKey UserId subject,
        @Nullable AccountId accountId,
        UserId viewer,
        String aggregateType,
        String aggregate,
        @Nullable String reason) {}
