package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A code is on its way to the member. Caused by whoever was challenged.
 *
 * @param fingerprint keyed, so the code cannot be guessed from it
 * @param expiresAt until when the code works
 */
@Revision("1")
public record CodeIssuedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        ChallengeId challengeId,
        FactorMethod method,
        String fingerprint,
        Instant expiresAt) {}
