/** Tests of the package of the same name. */
@NullMarked
package dev.atrium.query.text;

import org.jspecify.annotations.NullMarked;
