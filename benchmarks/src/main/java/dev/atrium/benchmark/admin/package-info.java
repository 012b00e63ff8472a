/** Measures the lists of administrators as their tables grow. */
@NullMarked
package dev.atrium.benchmark.admin;

import org.jspecify.annotations.NullMarked;
