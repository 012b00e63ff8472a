/** The engine against the real database. */
@NullMarked
package dev.atrium.eventstore.engine;

import org.jspecify.annotations.NullMarked;
