/** Writes the read table and the search index of models. */
@NullMarked
package dev.atrium.projection.model;

import org.jspecify.annotations.NullMarked;
