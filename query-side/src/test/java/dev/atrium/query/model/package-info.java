/** Tests of the package of the same name. */
@NullMarked
package dev.atrium.query.model;

import org.jspecify.annotations.NullMarked;
