package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Begins to carry out a deletion, if it is still scheduled and its date has come by then; else nothing happens.
 *
 * @param at now
 */
public record StartAccountDeletionCommand(
        @TargetAggregateIdentifier AccountId accountId, Instant at) {}
