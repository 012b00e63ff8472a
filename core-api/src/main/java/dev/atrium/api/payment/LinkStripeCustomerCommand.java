package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells an account its customer at Stripe. The first one stays; answered with the one that counts.
 */
public record LinkStripeCustomerCommand(
        @TargetAggregateIdentifier AccountId accountId, String stripeCustomerId) {}
