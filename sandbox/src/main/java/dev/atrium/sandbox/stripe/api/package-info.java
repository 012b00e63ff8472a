/** Stripe's protocol: keys, nested form fields, idempotency, errors, expansion, and which path does what. */
@NullMarked
package dev.atrium.sandbox.stripe.api;

import org.jspecify.annotations.NullMarked;
