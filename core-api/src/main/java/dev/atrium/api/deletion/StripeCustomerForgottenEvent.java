package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** Stripe has deleted the customer, had done so before, or never had one. Caused by the deletion saga. */
@Revision("1")
public record StripeCustomerForgottenEvent(AccountId accountId, UserId userId) {}
