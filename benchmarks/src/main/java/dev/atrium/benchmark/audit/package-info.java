/** What recomputing the event chain costs. */
@NullMarked
package dev.atrium.benchmark.audit;

import org.jspecify.annotations.NullMarked;
