/** Tests of the package of the same name. */
@NullMarked
package dev.atrium.query.admin;

import org.jspecify.annotations.NullMarked;
