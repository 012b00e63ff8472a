package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import java.time.Instant;

/**
 * Begins to carry out a deletion, if it is still scheduled and its date has come by then; else nothing happens.
 *
 * @param at now
 */
public record StartAccountDeletionCommand(@TargetAggregateIdentifier AccountId accountId, Instant at) {}
