/** Pages on which members pay and see what they have paid, and the door that Stripe knocks at. */
@NullMarked
package dev.atrium.web.payment;

import org.jspecify.annotations.NullMarked;
