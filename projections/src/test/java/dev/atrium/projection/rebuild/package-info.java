/** Tests of what becomes of single events while a projection is built anew. */
@NullMarked
package dev.atrium.projection.rebuild;

import org.jspecify.annotations.NullMarked;
