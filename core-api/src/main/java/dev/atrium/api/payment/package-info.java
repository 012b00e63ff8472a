/** Plans and donations: what is to be paid, what Stripe says about it, and what became of it. */
@NullMarked
package dev.atrium.api.payment;

import org.jspecify.annotations.NullMarked;
