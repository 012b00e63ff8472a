package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The date has come: from here on nothing stops the deletion, and nobody signs in to the account. Caused by the deadline, or
 * by the periodic task for those whose deadline was missed.
 *
 * @param stripeCustomerId whom Stripe has to forget, if it knows the member
 */
@Revision("1")
public record AccountDeletionStartedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData @Nullable String stripeCustomerId) {}
