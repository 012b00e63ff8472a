/** Events signed and sent to the site, again and again until it takes them. */
@NullMarked
package dev.atrium.sandbox.stripe.webhook;

import org.jspecify.annotations.NullMarked;
