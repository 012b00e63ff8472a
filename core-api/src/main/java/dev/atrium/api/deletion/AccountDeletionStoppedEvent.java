package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.util.Locale;
import org.axonframework.serialization.Revision;

/**
 * The account stays. Caused by the member or an administrator, always before the deletion was started.
 *
 * @param language BCP 47, of the mail
 */
@Revision("1")
public record AccountDeletionStoppedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData EmailAddress email,
        Locale language) {}
