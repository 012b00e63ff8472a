package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * A failed deletion, or one that was found stuck, is taken up again in its phase, with all its tries. Caused by the hourly task
 * or by an administrator.
 */
@Revision("1")
public record AccountDeletionResumedEvent(AccountId accountId, UserId userId, DeletionPhase phase) {}
