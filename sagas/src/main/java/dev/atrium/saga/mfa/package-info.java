/** Tells members what happened to the protection of their account, in case it was not they. */
@NullMarked
package dev.atrium.saga.mfa;

import org.jspecify.annotations.NullMarked;
