package dev.atrium.api.user;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import org.axonframework.serialization.Revision;

/** A member has another first or last name; both are as they are now. Caused by the member. */
@Revision("1")
public record PersonNameChangedEvent(
        @DataSubject UserId userId,
        @PersonalData PersonName firstName,
        @PersonalData PersonName lastName) {}
