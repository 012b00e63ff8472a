/** Runs what is due later or must be tried until it succeeds, on one node at a time, also after a restart. */
@NullMarked
package dev.atrium.saga.schedule;

import org.jspecify.annotations.NullMarked;
