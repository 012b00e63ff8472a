/** Tests of the package of the same name. */
@NullMarked
package dev.atrium.query.search;

import org.jspecify.annotations.NullMarked;
