package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A step did not succeed and is tried again. Caused by the deletion saga.
 *
 * @param failures how many tries of this step have failed so far
 * @param cause names the fault; nothing personal
 */
@Revision("1")
public record DeletionAttemptFailedEvent(
        AccountId accountId, UserId userId, DeletionPhase phase, int failures, String cause, Instant nextTry) {}
