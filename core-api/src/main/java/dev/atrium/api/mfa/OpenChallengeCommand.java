package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks for a second factor, after the password or whatever else must come before it; answered with a
 * {@link ChallengeOpening}. This, and no read table, decides whether an account has one: a login that came just after
 * turning it on must not slip through.
 *
 * @param endsAt until when it may be answered
 */
public record OpenChallengeCommand(
        @TargetAggregateIdentifier AccountId accountId,
        ChallengeId challengeId,
        ChallengePurpose purpose,
        Instant at,
        Instant endsAt) {}
