package dev.atrium.eventstore.chain;

import java.util.Collection;
import java.util.List;

/** The event store as raw bytes, whichever store it is. */
public interface StoredEvents {

    /** Events after an index in their order, at the most so many; none that could still get a predecessor. */
    List<EventRecord> after(long index, int limit);

    /** The same up to an index before which everything is settled already; no gap is waited for. */
    List<EventRecord> between(long after, long upTo, int limit);

    /** The events at these indexes, as far as there are any, in their order. */
    List<EventRecord> at(Collection<Long> indexes);

    /** The index of the newest event, -1 in an empty store. */
    long head();
}
