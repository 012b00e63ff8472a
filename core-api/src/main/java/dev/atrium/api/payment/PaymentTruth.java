package dev.atrium.api.payment;

import dev.atrium.api.shared.CountryCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says about a payment as of one moment: its whole present state, not a change, so it does not matter how often
 * and in which order such words arrive.
 *
 * @param intentId Stripe's name for the payment intent
 * @param plan the plan that the intent names, null for none
 * @param amount to pay, or what was paid
 * @param failure of the last try, null where it was not declined
 * @param refunded what was given back so far, in all
 * @param receiptUrl Stripe's receipt for the payer
 * @param asOf when Stripe was asked
 */
public record PaymentTruth(
        String intentId,
        IntentStatus status,
        @Nullable String plan,
        Money amount,
        @Nullable PaymentFailure failure,
        Money refunded,
        @Nullable PaymentDispute dispute,
        @Nullable String receiptUrl,
        @Nullable CountryCode billingCountry,
        @Nullable CountryCode cardCountry,
        Instant asOf) {}
