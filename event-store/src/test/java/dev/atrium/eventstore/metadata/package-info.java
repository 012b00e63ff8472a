/** Who did it, from the command to the event. */
@NullMarked
package dev.atrium.eventstore.metadata;

import org.jspecify.annotations.NullMarked;
