package dev.atrium.api.user;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import org.axonframework.serialization.Revision;

/** A member goes by another user name from now on; the former one is free for others. Caused by the member. */
@Revision("1")
public record UserNameChangedEvent(
        @DataSubject UserId userId, @PersonalData UserName userName) {}
