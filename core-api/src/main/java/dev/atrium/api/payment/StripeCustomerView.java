package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;

/** Who an account is at Stripe. */
public record StripeCustomerView(AccountId accountId, UserId userId, String stripeCustomerId) {}
