/** Traces of what a request causes, from the page to the projections, by OpenTelemetry; only where an address for them is set. */
@NullMarked
package dev.atrium.app.tracing;

import org.jspecify.annotations.NullMarked;
