package dev.atrium.api.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a suspension; nothing happens if there is none. */
public record LiftSuspensionCommand(
        @TargetAggregateIdentifier AccountId accountId, String reason) {}
