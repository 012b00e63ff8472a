/** Lists for operators, read in stretches. */
@NullMarked
package dev.atrium.saga.listing;

import org.jspecify.annotations.NullMarked;
