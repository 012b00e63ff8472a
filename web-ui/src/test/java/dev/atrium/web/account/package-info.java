/** Signing in, registering and verifying, as a browser sees them. */
@NullMarked
package dev.atrium.web.account;

import org.jspecify.annotations.NullMarked;
