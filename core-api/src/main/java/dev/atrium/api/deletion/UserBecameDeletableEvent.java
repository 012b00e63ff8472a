package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The models, the seats in private rooms and the identity of the member are given up. Caused by the deletion saga. */
@Revision("1")
public record UserBecameDeletableEvent(AccountId accountId, UserId userId) {}
