/** Which pictures events have named, and whose they are. */
@NullMarked
package dev.atrium.query.picture;

import org.jspecify.annotations.NullMarked;
