/** Appends events to PostgreSQL and reads them back: each once, in order, also where sequence numbers have gaps. */
@NullMarked
package dev.atrium.eventstore.engine;

import org.jspecify.annotations.NullMarked;
