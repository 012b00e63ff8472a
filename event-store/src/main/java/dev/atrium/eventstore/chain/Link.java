package dev.atrium.eventstore.chain;

import java.util.Arrays;

/**
 * An event's place in the chain.
 *
 * @param index the event's in the store
 * @param position counts events from 1 without gaps
 * @param hash of this event and all before it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs
public record Link(long index, long position, byte[] hash) {

    /** Before the first event. */
    public static final Link START = new Link(-1, 0, new byte[Digests.BYTES]);

    public Link next(EventRecord event, Digests digests) {
        return new Link(event.index(), position + 1, digests.link(hash, position + 1, digests.leaf(event)));
    }

    public boolean sameAs(Link other) {
        return index == other.index && position == other.position && Arrays.equals(hash, other.hash);
    }
}
