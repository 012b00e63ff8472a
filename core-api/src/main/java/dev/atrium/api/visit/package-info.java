/** Whether somebody visits the site. */
@NullMarked
package dev.atrium.api.visit;

import org.jspecify.annotations.NullMarked;
