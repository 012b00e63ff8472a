/** Asks members to prove that an address is theirs. */
@NullMarked
package dev.atrium.saga.verification;

import org.jspecify.annotations.NullMarked;
