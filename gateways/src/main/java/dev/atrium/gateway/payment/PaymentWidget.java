package dev.atrium.gateway.payment;

import java.net.URI;

/**
 * What a page needs to show Stripe's fields.
 *
 * @param publishableKey public
 * @param script the address of Stripe.js, for the page and its Content-Security-Policy
 */
public record PaymentWidget(String publishableKey, URI script) {}
