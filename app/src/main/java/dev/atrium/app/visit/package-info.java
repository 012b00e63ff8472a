/** Knows whether anybody visits the site, on any of its nodes. */
@NullMarked
package dev.atrium.app.visit;

import org.jspecify.annotations.NullMarked;
