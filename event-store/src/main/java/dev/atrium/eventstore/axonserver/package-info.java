/** Events in Axon Server: reading them as they are stored there, and moving them there from PostgreSQL. */
@NullMarked
package dev.atrium.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;
