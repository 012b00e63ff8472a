package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that what the member made is gone; heard once, and only while that is awaited. */
public record ConfirmUserDeletableCommand(
        @TargetAggregateIdentifier AccountId accountId) {}
