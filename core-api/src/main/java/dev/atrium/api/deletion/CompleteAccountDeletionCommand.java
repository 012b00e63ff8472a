package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that everything is erased, and the key destroyed; heard once, and only while that is awaited. */
public record CompleteAccountDeletionCommand(
        @TargetAggregateIdentifier AccountId accountId) {}
