/** The stand-in for Stripe: its settings and how its parts are put together. */
@NullMarked
package dev.atrium.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
