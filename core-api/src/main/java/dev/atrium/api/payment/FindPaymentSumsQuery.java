package dev.atrium.api.payment;

/** What members have paid and what was given back, by currency; answered with {@link PaymentSums}. */
public record FindPaymentSumsQuery() {}
