package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The user opened the mailed link, so the address is theirs. Caused by whoever holds the link. */
@Revision("1")
public record EmailVerifiedEvent(AccountId accountId, UserId userId, long verificationId) {}
