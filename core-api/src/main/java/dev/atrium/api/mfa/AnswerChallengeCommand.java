package dev.atrium.api.mfa;

import dev.atrium.api.account.AccountId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a challenge; answered in turn with a {@link ChallengeAnswer}, also for a wrong code, which is counted.
 *
 * @param proof the code itself for the authenticator's, else its fingerprint or hash
 * @param enrolment what is turned on by the last step; only for {@link ChallengePurpose#ENABLE}, and with each step
 */
public record AnswerChallengeCommand(
        @TargetAggregateIdentifier AccountId accountId,
        ChallengeId challengeId,
        ChallengePurpose purpose,
        FactorMethod method,
        String proof,
        @Nullable Enrolment enrolment,
        Instant at) {

    /** Hidden, so that no log line can hold a code. */
    @Override
    public String toString() {
        return "AnswerChallengeCommand";
    }
}
