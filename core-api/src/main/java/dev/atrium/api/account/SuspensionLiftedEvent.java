package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The member may sign in again. Caused by an administrator, or by the suspension's end. */
@Revision("1")
public record SuspensionLiftedEvent(AccountId accountId, UserId userId, String reason) {}
