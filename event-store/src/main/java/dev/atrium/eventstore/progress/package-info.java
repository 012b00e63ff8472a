/** Knows how far each projection has come, on whichever node it runs. */
@NullMarked
package dev.atrium.eventstore.progress;

import org.jspecify.annotations.NullMarked;
