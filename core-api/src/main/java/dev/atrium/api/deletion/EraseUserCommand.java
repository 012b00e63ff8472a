package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes the user nobody; nothing happens the second time. */
public record EraseUserCommand(@TargetAggregateIdentifier UserId userId, AccountId accountId) {}
