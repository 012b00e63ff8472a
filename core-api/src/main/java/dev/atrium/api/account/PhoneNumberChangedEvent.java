package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A member has this phone number from now on; a former one is free for others. Caused by the member. */
@Revision("1")
public record PhoneNumberChangedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData PhoneNumber phone) {}
