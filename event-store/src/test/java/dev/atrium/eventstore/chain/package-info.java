/** What the chain finds, with the tampering done by plain SQL. */
@NullMarked
package dev.atrium.eventstore.chain;

import org.jspecify.annotations.NullMarked;
