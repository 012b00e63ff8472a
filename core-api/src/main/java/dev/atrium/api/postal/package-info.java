/** How countries write postal codes, and which of them the payment service cannot serve. */
@NullMarked
package dev.atrium.api.postal;

import org.jspecify.annotations.NullMarked;
