/** Tells members what was changed in their profile. */
@NullMarked
package dev.atrium.saga.profile;

import org.jspecify.annotations.NullMarked;
