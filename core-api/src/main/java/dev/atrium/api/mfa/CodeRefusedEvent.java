package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A code was wrong, outdated or used before. Caused by whoever was challenged; what they typed is not kept.
 *
 * @param at counts for the limits
 */
@Revision("1")
public record CodeRefusedEvent(
        AccountId accountId, @DataSubject UserId userId, ChallengeId challengeId, FactorMethod method, Instant at) {}
