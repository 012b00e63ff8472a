package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deletion as the member and the administrator see it. Nothing in it is personal, so it stays.
 *
 * @param resumesIn the phase that a failed deletion is taken up in; else the phase itself
 * @param failures how many tries of the current step have failed
 * @param cause names the newest fault, if there was one
 * @param nextTry when the step is tried again, if it waits for that
 * @param changed when the deletion came into its phase or last failed
 */
public record DeletionView(
        AccountId accountId,
        UserId userId,
        DeletionPhase phase,
        DeletionPhase resumesIn,
        Instant scheduledAt,
        Instant deletionDate,
        int failures,
        @Nullable String cause,
        @Nullable Instant nextTry,
        Instant changed) {

    /** The same deletion in another phase, with all its tries. */
    public DeletionView entering(DeletionPhase next, Instant at) {
        return new DeletionView(accountId, userId, next, next, scheduledAt, deletionDate, 0, null, null, at);
    }

    /** The same deletion after a step failed that is tried again. */
    public DeletionView failing(DeletionPhase step, int count, String fault, Instant again, Instant at) {
        return new DeletionView(accountId, userId, step, step, scheduledAt, deletionDate, count, fault, again, at);
    }

    /** The same deletion after a step failed too often. */
    public DeletionView failed(String fault, Instant at) {
        return new DeletionView(
                accountId,
                userId,
                DeletionPhase.FAILED,
                resumesIn,
                scheduledAt,
                deletionDate,
                failures,
                fault,
                null,
                at);
    }
}
