package dev.atrium.api.user;

import dev.atrium.api.account.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a member's identity what it says here: all of it or, where one part cannot be, nothing. What is as it was before
 * changes nothing.
 *
 * <p>Rejected with {@link UserNameTakenException}, {@link EmailTakenException} or
 * {@link dev.atrium.api.account.PhoneTakenException}, also when somebody else is just getting the value.
 *
 * @param phone null for none
 * @param newPicture a picture that is stored already; null to keep what is there
 * @param removePicture whether to be without a picture; counts only where there is no new one
 * @param language of the mails that a changed address causes
 * @param verificationId names the request to verify a changed address; part of the mailed link
 * @param verificationExpiresAt until when that link works
 */
public record ChangeProfileCommand(
        @TargetAggregateIdentifier UserId userId,
        UserName userName,
        PersonName firstName,
        PersonName lastName,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable PictureKey newPicture,
        boolean removePicture,
        Locale language,
        long verificationId,
        Instant verificationExpiresAt) {}
