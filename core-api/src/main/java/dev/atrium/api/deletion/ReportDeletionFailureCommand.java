package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells that a step failed; the account decides whether and when it is tried again.
 *
 * @param phase of the step; a report about another phase than the current one is late and changes nothing
 * @param cause names the fault; nothing personal
 * @param at when it failed
 */
public record ReportDeletionFailureCommand(
        @TargetAggregateIdentifier AccountId accountId, DeletionPhase phase, String cause, Instant at) {}
