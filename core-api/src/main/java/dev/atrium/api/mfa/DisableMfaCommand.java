package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Turns multi-factor authentication off, after password and a fresh factor; does nothing if it is off. */
public record DisableMfaCommand(@TargetAggregateIdentifier AccountId accountId) {}
