/** Carrying home everything that the site keeps of a member. */
@NullMarked
package dev.atrium.api.export;

import org.jspecify.annotations.NullMarked;
