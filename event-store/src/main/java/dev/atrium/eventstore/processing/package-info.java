/** How event processors run: woken at commit, in batches, holding on while a storage is away, setting poison aside. */
@NullMarked
package dev.atrium.eventstore.processing;

import org.jspecify.annotations.NullMarked;
