/** Writes the read tables of payments and of customers at Stripe. */
@NullMarked
package dev.atrium.projection.payment;

import org.jspecify.annotations.NullMarked;
