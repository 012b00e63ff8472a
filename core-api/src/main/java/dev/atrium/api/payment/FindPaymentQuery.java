package dev.atrium.api.payment;

/** One payment; answered with an optional {@link PaymentView}. */
public record FindPaymentQuery(PaymentId id) {}
