package dev.atrium.eventstore.chain;

import java.util.Collection;
import java.util.List;

/** What was linked and signed, for taking it away together with the events. */
public interface StoredChain {

    /** Links of the events after one index up to another. */
    List<Link> linksBetween(long after, long upTo);

    /** Links at these indexes, in their order, each after the one before it in the chain. */
    List<LinkPair> linksAt(Collection<Long> indexes);

    /** All kept checkpoints in their order, and the head. */
    List<Checkpoint> signed();

    /** @param before {@link Link#START} for the first */
    record LinkPair(Link before, Link link) {}
}
