/** Carries out deletions: the saga decides what is next and when it is tried again, the worker does it, one by one. */
@NullMarked
package dev.atrium.saga.deletion;

import org.jspecify.annotations.NullMarked;
