/** What a backlog of deletions costs those who stay. */
@NullMarked
package dev.atrium.benchmark.deletion;

import org.jspecify.annotations.NullMarked;
