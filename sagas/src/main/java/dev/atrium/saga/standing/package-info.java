/** What follows from an account's standing: suspensions that lift by themselves. */
@NullMarked
package dev.atrium.saga.standing;

import org.jspecify.annotations.NullMarked;
