/** Links every stored event to all before it by SHA-256, signs how far the chain has come, and recomputes it on demand. */
@NullMarked
package dev.atrium.eventstore.chain;

import org.jspecify.annotations.NullMarked;
