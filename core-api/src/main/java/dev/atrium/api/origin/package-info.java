/** Who asked for a command, from which request, on whose behalf. */
@NullMarked
package dev.atrium.api.origin;

import org.jspecify.annotations.NullMarked;
