/** What operators ask of the machinery and tell it to do: projections, dead letters, periodic tasks, health. */
@NullMarked
package dev.atrium.api.operation;

import org.jspecify.annotations.NullMarked;
