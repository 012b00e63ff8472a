package dev.atrium.api.payment;

/**
 * Why a try to pay was declined.
 *
 * @param code Stripe's, such as {@code card_declined} or {@code insufficient_funds}
 * @param attempt tells one declined try from the next; Stripe's name for it, or empty
 */
public record PaymentFailure(String code, String attempt) {}
