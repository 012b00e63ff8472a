/** Collects what a batch of events changes, so that it is written in one go. */
@NullMarked
package dev.atrium.projection.batch;

import org.jspecify.annotations.NullMarked;
