package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.serialization.Revision;

/**
 * A mail that proves the address is due. Caused by registering, by a changed address, or by asking for another mail.
 *
 * @param verificationId names this request; the link carries it with a signature, so the event holds nothing secret
 * @param language BCP 47, of the mail
 * @param expiresAt until when the link works
 */
@Revision("1")
public record EmailVerificationRequestedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData EmailAddress email,
        long verificationId,
        Locale language,
        Instant expiresAt) {}
