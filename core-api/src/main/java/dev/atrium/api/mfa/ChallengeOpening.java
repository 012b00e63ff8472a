package dev.atrium.api.mfa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a second factor.
 *
 * @param lockedUntil where the state is {@link State#LOCKED}
 */
public record ChallengeOpening(State state, @Nullable Instant lockedUntil) {

    /** Whether there is something to answer. */
    public enum State {
        OPEN,
        /** The account has no second factor; or, for turning it on, has one already. */
        NOT_NEEDED,
        /** Too many wrong codes lately. */
        LOCKED
    }

    public static ChallengeOpening of(State state) {
        return new ChallengeOpening(state, null);
    }

    public static ChallengeOpening lockedUntil(Instant end) {
        return new ChallengeOpening(State.LOCKED, end);
    }
}
