/** Writes the read tables of rooms and their messages. */
@NullMarked
package dev.atrium.projection.room;

import org.jspecify.annotations.NullMarked;
