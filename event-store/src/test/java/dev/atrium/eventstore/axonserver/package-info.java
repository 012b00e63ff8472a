/** Needs an empty Axon Server, which {@code AXON_SERVER} names; without one these tests are skipped. */
@NullMarked
package dev.atrium.eventstore.axonserver;

import org.jspecify.annotations.NullMarked;
