/** Lets a page wait until the projections it reads have handled the command's events. */
@NullMarked
package dev.atrium.api.progress;

import org.jspecify.annotations.NullMarked;
