/** Tests of projections as they run in the site, on real servers. */
@NullMarked
package dev.atrium.projection;

import org.jspecify.annotations.NullMarked;
