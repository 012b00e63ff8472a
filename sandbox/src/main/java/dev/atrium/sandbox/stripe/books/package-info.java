/** What the stand-in for Stripe holds, on disk and in memory, changed by one transaction after another. */
@NullMarked
package dev.atrium.sandbox.stripe.books;

import org.jspecify.annotations.NullMarked;
