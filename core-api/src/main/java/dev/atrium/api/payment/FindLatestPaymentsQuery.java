package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;

/**
 * The payments of a member that something happened to last, whatever their state; answered with a {@link PaymentPage}
 * without a next.
 */
public record FindLatestPaymentsQuery(UserId payer, int size) {}
