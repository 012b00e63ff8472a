/** How fast Stripe's notices are taken in. */
@NullMarked
package dev.atrium.benchmark.payment;

import org.jspecify.annotations.NullMarked;
