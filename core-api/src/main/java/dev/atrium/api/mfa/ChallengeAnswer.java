package dev.atrium.api.mfa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was worth.
 *
 * @param triesLeft wrong codes that the challenge still bears
 * @param backupCodesLeft where multi-factor authentication is on
 * @param lockedUntil where the verdict is {@link Verdict#LOCKED}
 */
public record ChallengeAnswer(
        Verdict verdict,
        int triesLeft,
        int backupCodesLeft,
        @Nullable Instant lockedUntil) {

    /** The possible ends of a try. */
    public enum Verdict {
        /** The factor is proved, and the challenge over. */
        PASSED,
        /** Right, and there are further steps. */
        STEP_PASSED,
        WRONG,
        /** The authenticator's code was right, but it, or a later one, was used before. */
        USED_BEFORE,
        /** Wrong once too often: the challenge is over. */
        ENDED,
        /** Wrong too often in all: no code is taken for a while. */
        LOCKED,
        /** There is no such challenge for this account and purpose, or not any more. */
        GONE,
        /** This is not what the challenge asks for now. */
        OUT_OF_TURN
    }
}
