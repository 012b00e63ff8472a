/** The keys of persons, wrapped by the site's master key, and what else is derived from that. */
@NullMarked
package dev.atrium.eventstore.personal;

import org.jspecify.annotations.NullMarked;
