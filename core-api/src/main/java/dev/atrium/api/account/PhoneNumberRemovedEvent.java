package dev.atrium.api.account;

import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A member has no phone number any more; the former one is free for others. Caused by the member. */
@Revision("1")
public record PhoneNumberRemovedEvent(AccountId accountId, UserId userId) {}
