/** Encryption and erasure. */
@NullMarked
package dev.atrium.eventstore.personal;

import org.jspecify.annotations.NullMarked;
