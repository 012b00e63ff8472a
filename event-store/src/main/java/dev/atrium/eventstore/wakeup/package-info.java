/** Tells readers at once that the store has changed, in this process and in others. */
@NullMarked
package dev.atrium.eventstore.wakeup;

import org.jspecify.annotations.NullMarked;
