/** Takes money: the one interface for it, and its adapter for Stripe. No card data comes here. */
@NullMarked
package dev.atrium.gateway.payment;

import org.jspecify.annotations.NullMarked;
