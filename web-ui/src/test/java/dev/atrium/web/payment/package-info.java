/** Paying, tested without a browser. */
@NullMarked
package dev.atrium.web.payment;

import org.jspecify.annotations.NullMarked;
