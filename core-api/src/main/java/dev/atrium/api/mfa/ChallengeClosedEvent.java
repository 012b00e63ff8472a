package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A challenge was given up by whoever was challenged. What they had proved in it is forgotten. */
@Revision("1")
public record ChallengeClosedEvent(
        AccountId accountId, @DataSubject UserId userId, ChallengeId challengeId) {}
