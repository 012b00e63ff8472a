package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** Everything of the person is erased, their key last. Caused by the deletion saga. */
@Revision("1")
public record AccountDeletionCompletedEvent(AccountId accountId, UserId userId) {}
