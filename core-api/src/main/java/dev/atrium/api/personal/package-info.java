/** Marks what is personal in anything that is stored for good, and whose it is. */
@NullMarked
package dev.atrium.api.personal;

import org.jspecify.annotations.NullMarked;
