package dev.atrium.api.user;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a user together with the user's account.
 *
 * <p>Rejected with {@link UserNameTakenException}, {@link EmailTakenException} or
 * {@link dev.atrium.api.account.PhoneTakenException}, also when another registration holds the value at this moment.
 *
 * @param accountId names the account to open
 * @param picture stored already; null for none
 * @param password already encoded; the rules for passwords are checked where it is still readable
 * @param language the language that mails are written in
 * @param verificationId names the first request to verify the address; part of the mailed link
 * @param verificationExpiresAt until when that link works
 */
public record RegisterUserCommand(
        @TargetAggregateIdentifier UserId userId,
        AccountId accountId,
        UserName userName,
        PersonName firstName,
        PersonName lastName,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable PictureKey picture,
        PasswordHash password,
        Locale language,
        long verificationId,
        Instant verificationExpiresAt) {

    /** Without a picture. */
    public RegisterUserCommand(
            UserId userId,
            AccountId accountId,
            UserName userName,
            PersonName firstName,
            PersonName lastName,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            PasswordHash password,
            Locale language,
            long verificationId,
            Instant verificationExpiresAt) {
        this(
                userId,
                accountId,
                userName,
                firstName,
                lastName,
                email,
                phone,
                null,
                password,
                language,
                verificationId,
                verificationExpiresAt);
    }
}
