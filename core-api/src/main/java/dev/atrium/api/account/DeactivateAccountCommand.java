package dev.atrium.api.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps a member out until an administrator says otherwise; nothing happens if the account is inactive. */
public record DeactivateAccountCommand(
        @TargetAggregateIdentifier AccountId accountId, String reason) {}
