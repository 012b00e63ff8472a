/** Reads events of older revisions as if they had been written today; one upcaster for each step of an event's shape. */
@NullMarked
package dev.atrium.eventstore.upcasting;

import org.jspecify.annotations.NullMarked;
