/** Takes pictures from forms, and serves them. */
@NullMarked
package dev.atrium.web.picture;

import org.jspecify.annotations.NullMarked;
