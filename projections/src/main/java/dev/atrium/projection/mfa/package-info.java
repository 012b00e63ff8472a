/** Writes the read table of multi-factor authentication. */
@NullMarked
package dev.atrium.projection.mfa;

import org.jspecify.annotations.NullMarked;
