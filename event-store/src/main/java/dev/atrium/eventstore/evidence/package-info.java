/** Stored events and their chain as files that can be taken away, and checked without the site. */
@NullMarked
package dev.atrium.eventstore.evidence;

import org.jspecify.annotations.NullMarked;
