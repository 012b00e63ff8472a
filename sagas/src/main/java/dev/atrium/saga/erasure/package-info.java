/** Goes through every place that keeps something of a person: to erase it, to look for what is left, to export it. */
@NullMarked
package dev.atrium.saga.erasure;

import org.jspecify.annotations.NullMarked;
