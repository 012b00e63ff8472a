package dev.atrium.api.user;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import java.util.Locale;
import org.axonframework.serialization.Revision;

/**
 * A visitor became a member; {@link dev.atrium.api.account.AccountOpenedEvent} follows in the same transaction. Caused by
 * the visitor, or by the operator for the first administrator.
 *
 * @param language BCP 47, the language that mails are written in
 */
@Revision("1")
public record UserRegisteredEvent(
        @DataSubject UserId userId,
        AccountId accountId,
        @PersonalData UserName userName,
        @PersonalData PersonName firstName,
        @PersonalData PersonName lastName,
        @PersonalData EmailAddress email,
        @PersonalData PasswordHash password,
        Locale language) {}
