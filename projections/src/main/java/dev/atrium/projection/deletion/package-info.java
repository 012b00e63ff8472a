/** Writes the read table of deletions. */
@NullMarked
package dev.atrium.projection.deletion;

import org.jspecify.annotations.NullMarked;
