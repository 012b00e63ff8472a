package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * A step failed too often. Nothing that was done is undone. Caused by the deletion saga.
 *
 * @param phase the phase whose step failed, which a retry takes up
 * @param cause names the fault; nothing personal
 */
@Revision("1")
public record AccountDeletionFailedEvent(AccountId accountId, UserId userId, DeletionPhase phase, String cause) {}
