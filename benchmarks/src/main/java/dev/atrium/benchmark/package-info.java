/** Measures the site against limits taken in the same run on the same machine, and prints the ratios. */
@NullMarked
package dev.atrium.benchmark;

import org.jspecify.annotations.NullMarked;
