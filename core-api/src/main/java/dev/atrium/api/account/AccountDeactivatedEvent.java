package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The member cannot sign in any more. Caused by an administrator. */
@Revision("1")
public record AccountDeactivatedEvent(AccountId accountId, UserId userId, String reason) {}
