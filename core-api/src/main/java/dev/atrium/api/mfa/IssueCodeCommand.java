package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes a code that is about to be sent; an earlier one by the same method stops working. Answered with whether the
 * challenge is open for it: if not, nothing may be sent.
 *
 * @param fingerprint keyed, over the code, its challenge, purpose and method
 */
public record IssueCodeCommand(
        @TargetAggregateIdentifier AccountId accountId,
        ChallengeId challengeId,
        FactorMethod method,
        String fingerprint,
        Instant at,
        Instant expiresAt) {}
