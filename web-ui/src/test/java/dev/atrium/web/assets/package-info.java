/** Assets tested. */
@NullMarked
package dev.atrium.web.assets;

import org.jspecify.annotations.NullMarked;
