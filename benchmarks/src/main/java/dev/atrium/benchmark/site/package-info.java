/** Starts the site as a process of its own, so that its processor time can be told from the load's. */
@NullMarked
package dev.atrium.benchmark.site;

import org.jspecify.annotations.NullMarked;
