package dev.atrium.api.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets a deactivated member in again; nothing happens if the account is active. */
public record ReactivateAccountCommand(
        @TargetAggregateIdentifier AccountId accountId, String reason) {}
