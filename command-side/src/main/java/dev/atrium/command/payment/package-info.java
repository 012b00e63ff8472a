/** What members pay: what may become of a payment, whatever Stripe says, however often and in which order. */
@NullMarked
package dev.atrium.command.payment;

import org.jspecify.annotations.NullMarked;
