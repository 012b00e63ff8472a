/** Tests of the read tables of rooms. */
@NullMarked
package dev.atrium.query.room;

import org.jspecify.annotations.NullMarked;
