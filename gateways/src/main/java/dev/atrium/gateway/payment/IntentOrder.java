package dev.atrium.gateway.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.user.UserId;

/** What a new intent is to be: the same for each try of one payment, else Stripe takes the tries for different ones. */
public record IntentOrder(PaymentId payment, UserId payer, String customerId, PaymentPurpose purpose, Money amount) {}
