/** Keeps the cost of loading an aggregate flat, however long it lives. */
@NullMarked
package dev.atrium.command.snapshot;

import org.jspecify.annotations.NullMarked;
