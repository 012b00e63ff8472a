package dev.atrium.api.deletion;

import dev.atrium.api.account.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells that Stripe holds nothing of the member; heard once, and only while that is awaited. */
public record ConfirmStripeCustomerForgottenCommand(
        @TargetAggregateIdentifier AccountId accountId) {}
