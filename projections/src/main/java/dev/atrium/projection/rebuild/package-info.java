/** Builds a read table or a search index anew from all events, while pages go on reading the former one. */
@NullMarked
package dev.atrium.projection.rebuild;

import org.jspecify.annotations.NullMarked;
