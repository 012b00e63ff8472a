/** What the site counts and times, for Prometheus; the names are in docs/operations.md. */
@NullMarked
package dev.atrium.app.metrics;

import org.jspecify.annotations.NullMarked;
