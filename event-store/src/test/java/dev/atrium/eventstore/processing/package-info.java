/** Processors against the real database. */
@NullMarked
package dev.atrium.eventstore.processing;

import org.jspecify.annotations.NullMarked;
