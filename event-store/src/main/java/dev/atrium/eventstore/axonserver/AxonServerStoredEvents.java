package dev.atrium.eventstore.axonserver;

import dev.atrium.eventstore.chain.EventRecord;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.wakeup.StoreHead;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Events as Axon Server sends them, before Axon's serializer has seen them. */
final class AxonServerStoredEvents implements StoredEvents {

    /** Reading on over what nobody asked for is cheaper than beginning anew. */
    private static final int WORTH_READING_OVER = 200;

    private static final int MOST_ON_THEIR_WAY = 1_000;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final Supplier<EventChannel> channel;
    private final StoreHead head;
    private final Originals originals;

    AxonServerStoredEvents(Supplier<EventChannel> channel, StoreHead head, Originals originals) {
        this.channel = channel;
        this.head = head;
        this.originals = originals;
    }

    @Override
    public List<EventRecord> after(long index, int limit) {
        return between(index, head(), limit);
    }

    @Override
    public List<EventRecord> between(long after, long upTo, int limit) {
        long end = Math.min(upTo, head());
        if (after >= end) {
            return List.of();
        }
        return originals.of(read(Math.max(after, -1), end, limit, null));
    }

    /** A stream for each stretch of them. */
    @Override
    public List<EventRecord> at(Collection<Long> indexes) {
        List<EventRecord> events = new ArrayList<>();
        Set<Long> wanted = new HashSet<>(indexes);
        long end = head();
        long from = -2;
        long to = -2;
        for (long index : new TreeSet<>(indexes)) {
            if (to >= 0 && index - to > WORTH_READING_OVER) {
                events.addAll(read(from, Math.min(to, end), Integer.MAX_VALUE, wanted));
                to = -2;
            }
            from = to < 0 ? index - 1 : from;
            to = index;
        }
        if (to >= 0) {
            events.addAll(read(from, Math.min(to, end), Integer.MAX_VALUE, wanted));
        }
        return originals.of(events);
    }

    private List<EventRecord> read(long after, long upTo, int limit, @Nullable Set<Long> wanted) {
        List<EventRecord> events = new ArrayList<>();
        if (after >= upTo) {
            return events;
        }
        try (EventStream stream = channel.get().openStream(after, Math.min(limit, MOST_ON_THEIR_WAY))) {
            EventRecord event;
            do {
                event = StoredForm.record(next(stream));
                if (!UnusedIndex.is(event) && (wanted == null || wanted.contains(event.index()))) {
                    events.add(event);
                }
            } while (event.index() < upTo && events.size() < limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading", e);
        }
        return events;
    }

    private static io.axoniq.axonserver.grpc.event.EventWithToken next(EventStream stream) throws InterruptedException {
        var event = stream.nextIfAvailable(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new EventStoreException("Axon Server does not send the events that it has");
        }
        return event;
    }

    @Override
    public long head() {
        return head.getAsLong();
    }
}
