/** What the tests of the event store share. */
@NullMarked
package dev.atrium.eventstore;

import org.jspecify.annotations.NullMarked;
