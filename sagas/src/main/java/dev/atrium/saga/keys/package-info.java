/** Changes the master key while the site runs. */
@NullMarked
package dev.atrium.saga.keys;

import org.jspecify.annotations.NullMarked;
