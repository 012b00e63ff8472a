package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a challenge up; does nothing if it is over. */
public record CloseChallengeCommand(
        @TargetAggregateIdentifier AccountId accountId, ChallengeId challengeId) {}
