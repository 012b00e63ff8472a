package dev.atrium.api.user;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import org.axonframework.serialization.Revision;

/**
 * The user signs in with another password from now on; the links of open password resets are dead. Caused by the user, who
 * knew the old password or was sent a link.
 *
 * @param password encoded
 */
@Revision("1")
public record PasswordChangedEvent(
        @DataSubject UserId userId, @PersonalData PasswordHash password, PasswordChange change) {}
