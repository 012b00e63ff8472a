/** Takes pictures away that nobody is to be shown any more, and those that never came into a profile. */
@NullMarked
package dev.atrium.saga.picture;

import org.jspecify.annotations.NullMarked;
