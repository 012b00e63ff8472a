/** How far the projections have come, for pages that wait for them and for rebuilding them. */
@NullMarked
package dev.atrium.api.progress;

import org.jspecify.annotations.NullMarked;
