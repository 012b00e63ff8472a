package dev.atrium.sandbox.stripe.api;

/** The account's keys at the stand-in, which the site is configured with. */
public record StripeKeys(String secret, String publishable) {}
