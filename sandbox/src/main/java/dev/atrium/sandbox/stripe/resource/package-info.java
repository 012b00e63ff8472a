/** Stripe's resources and the rules by which they change. */
@NullMarked
package dev.atrium.sandbox.stripe.resource;

import org.jspecify.annotations.NullMarked;
