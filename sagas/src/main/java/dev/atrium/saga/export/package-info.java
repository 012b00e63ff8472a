/** Puts together, in the background, what the site keeps of a member, and forgets it after a day. */
@NullMarked
package dev.atrium.saga.export;

import org.jspecify.annotations.NullMarked;
