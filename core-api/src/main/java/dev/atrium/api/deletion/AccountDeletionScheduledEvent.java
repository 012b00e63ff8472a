package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.serialization.Revision;

/**
 * The account is going to be deleted at a date, unless that is stopped before. Caused by the member, who gave the password,
 * by an administrator, or by the erasure log after an old backup was restored.
 *
 * @param email where both mails go, this one and that about stopping
 * @param language BCP 47, of the mail
 */
@Revision("1")
public record AccountDeletionScheduledEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData EmailAddress email,
        Locale language,
        Instant scheduledAt,
        Instant deletionDate) {}
