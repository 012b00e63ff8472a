/** Questions about deletions, asked of a real database. */
@NullMarked
package dev.atrium.query.deletion;

import org.jspecify.annotations.NullMarked;
