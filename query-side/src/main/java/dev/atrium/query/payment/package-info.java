/** The read tables of payments and of customers at Stripe, and who asks them: pages of payments, reconciliation. */
@NullMarked
package dev.atrium.query.payment;

import org.jspecify.annotations.NullMarked;
