package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;

/** An account's customer at Stripe; answered with an optional {@link StripeCustomerView}. */
public record FindStripeCustomerQuery(AccountId accountId) {}
