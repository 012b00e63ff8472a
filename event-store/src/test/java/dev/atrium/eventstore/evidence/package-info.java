/** Exports and their verifier. */
@NullMarked
package dev.atrium.eventstore.evidence;

import org.jspecify.annotations.NullMarked;
