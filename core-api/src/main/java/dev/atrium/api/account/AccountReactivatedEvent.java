package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The member may sign in again. Caused by an administrator. */
@Revision("1")
public record AccountReactivatedEvent(AccountId accountId, UserId userId, String reason) {}
