package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** The account has a customer at Stripe from now on, once and for all. Caused by the member's first visit to a payment. */
@Revision("1")
public record StripeCustomerLinkedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData String stripeCustomerId) {}
