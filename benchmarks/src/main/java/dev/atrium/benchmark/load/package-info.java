/** Makes bounded load on loopback and counts what came back. */
@NullMarked
package dev.atrium.benchmark.load;

import org.jspecify.annotations.NullMarked;
