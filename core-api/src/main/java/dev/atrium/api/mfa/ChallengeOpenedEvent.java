package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Somebody who knows the password (or holds a session or a mailed link) was asked for a second factor.
 *
 * @param endsAt until when it may be answered
 */
@Revision("1")
public record ChallengeOpenedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        ChallengeId challengeId,
        ChallengePurpose purpose,
        Instant endsAt) {}
