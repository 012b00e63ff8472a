package dev.atrium.saga.deletion;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a person until the end, encrypted with their key.
 *
 * @param stripeCustomerId whom Stripe has to forget
 * @param lastAddress where the receipt goes; known from the moment on at which the read table forgets it
 */
record DeletionDetails(
        @DataSubject UserId userId,
        @PersonalData @Nullable String stripeCustomerId,
        @PersonalData @Nullable EmailAddress lastAddress,
        @Nullable Locale language,
        boolean receiptSent) {

    static DeletionDetails of(UserId user, @Nullable String stripeCustomerId) {
        return new DeletionDetails(user, stripeCustomerId, null, null, false);
    }

    DeletionDetails reachableAt(EmailAddress address, Locale tongue) {
        return new DeletionDetails(userId, stripeCustomerId, address, tongue, receiptSent);
    }

    DeletionDetails withReceiptSent() {
        return new DeletionDetails(userId, stripeCustomerId, lastAddress, language, true);
    }
}
