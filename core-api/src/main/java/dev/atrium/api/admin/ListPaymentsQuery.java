package dev.atrium.api.admin;

import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Payments for administrators, newest or oldest first; answered with {@link ListedPaymentsPage}.
 *
 * @param intent Stripe's name for a payment, whole; empty for all
 * @param disputed only those that a member complained about at their bank
 */
public record ListPaymentsQuery(
        String intent, @Nullable UserId payer, @Nullable PaymentState state, boolean disputed, Stretch stretch) {}
