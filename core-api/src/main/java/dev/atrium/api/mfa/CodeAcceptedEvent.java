package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A code was right, and is used up by that. It ends the challenge, unless that is a step of turning multi-factor
 * authentication on.
 *
 * @param timeStep which of the authenticator's codes it was: seconds since 1970 by 30; null for other methods
 */
@Revision("1")
public record CodeAcceptedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        ChallengeId challengeId,
        ChallengePurpose purpose,
        FactorMethod method,
        @Nullable Long timeStep,
        Instant at) {}
