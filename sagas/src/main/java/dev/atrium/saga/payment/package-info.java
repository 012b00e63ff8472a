/** Hears Stripe, asks it about silence, and tells it and the payer what they must know, each until it is done. */
@NullMarked
package dev.atrium.saga.payment;

import org.jspecify.annotations.NullMarked;
