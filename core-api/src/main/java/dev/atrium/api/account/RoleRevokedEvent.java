package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The account may do less from now on. Caused by an administrator, never by its holder. */
@Revision("1")
public record RoleRevokedEvent(AccountId accountId, UserId userId, Role role, String reason) {}
