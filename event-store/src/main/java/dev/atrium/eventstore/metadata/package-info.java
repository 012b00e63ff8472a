/** Every command carries who sent it and from which request, and its events keep that. */
@NullMarked
package dev.atrium.eventstore.metadata;

import org.jspecify.annotations.NullMarked;
