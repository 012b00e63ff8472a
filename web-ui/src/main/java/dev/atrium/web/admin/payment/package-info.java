/** Payments, as administrators see them. What Stripe said is only shown; Stripe alone moves it. */
@NullMarked
package dev.atrium.web.admin.payment;

import org.jspecify.annotations.NullMarked;
