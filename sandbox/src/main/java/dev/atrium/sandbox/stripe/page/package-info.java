/** What people and scripts see of the stand-in for Stripe, and the switches that only a test needs. */
@NullMarked
package dev.atrium.sandbox.stripe.page;

import org.jspecify.annotations.NullMarked;
