package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/**
 * The user is nobody any more: names and addresses are free for others, and what was written under them reads as erased.
 * Projections clear what they hold of the user. Caused by the deletion saga.
 */
@Revision("1")
public record UserErasedEvent(UserId userId, AccountId accountId) {}
