/** Keeps the index of all events. */
@NullMarked
package dev.atrium.projection.audit;

import org.jspecify.annotations.NullMarked;
