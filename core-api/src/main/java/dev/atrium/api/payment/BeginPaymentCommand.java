package dev.atrium.api.payment;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.shared.CountryCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the payment of its kind that an account may pay now: the open one if there is one, else a new one. Answered
 * with its {@link PaymentId}. Asked twice at once, both get the same.
 *
 * @param proposed names the payment if a new one is needed
 * @param replaces the open payment, if it is known to be over; null if none is
 * @param addressCountry where the request came from, null if that is not known
 */
public record BeginPaymentCommand(
        @TargetAggregateIdentifier AccountId accountId,
        PaymentId proposed,
        @Nullable PaymentId replaces,
        PaymentPurpose purpose,
        Money amount,
        @Nullable CountryCode addressCountry) {}
