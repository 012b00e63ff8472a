/** Writes the read table of pictures. */
@NullMarked
package dev.atrium.projection.picture;

import org.jspecify.annotations.NullMarked;
