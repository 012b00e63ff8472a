package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The account may do more from now on. Caused by an administrator, or by the operator at first start. */
@Revision("1")
public record RoleGrantedEvent(AccountId accountId, UserId userId, Role role, String reason) {}
