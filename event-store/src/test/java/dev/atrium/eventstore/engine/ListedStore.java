package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.engine.EventReading.Next;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events in a list, and who read them from where. */
final class ListedStore implements RecentEvents.Source {

    final StoreSignal signal = new StoreSignal();
    final List<Long> reads = new ArrayList<>();
    boolean isAway;

    /** What a reader finds after the last event. */
    Next end = Next.NONE;

    private final List<TrackedEventMessage<?>> events = new ArrayList<>();

    @Override
    public Stretch read(long after, int limit) {
        reads.add(after);
        if (isAway) {
            throw new IllegalStateException("The store is away");
        }
        List<TrackedEventMessage<?>> found = events.stream()
                .filter(event -> index(event) > after)
                .limit(limit)
                .toList();
        long position = found.isEmpty() ? after : index(found.getLast());
        return new Stretch(found, position, found.size() < limit ? end : Next.MORE);
    }

    /** Texts, with the indexes as given. */
    void appendTexts(long from, int count) {
        LongStream.range(from, from + count).forEach(index -> add(index, "event " + index));
        signal.raise();
    }

    void append(long index, Object payload) {
        add(index, payload);
        signal.raise();
    }

    private void add(long index, Object payload) {
        events.add(new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(index), GenericEventMessage.asEventMessage(payload)));
    }

    static long index(TrackedEventMessage<?> event) {
        return PostgresEventStorageEngine.index(event.trackingToken());
    }
}
