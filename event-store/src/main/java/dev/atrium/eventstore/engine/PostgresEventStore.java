package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.wakeup.QuietSource;
import dev.atrium.eventstore.wakeup.StoreSignal;
import java.time.Duration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store, and the source of its processors. The first that asks reads the engine, for all; the cache of Axon's
 * embedded store is filled by a thread of its own, so whoever is woken at a commit may find nothing there yet and sleep again.
 */
final class PostgresEventStore extends AbstractEventStore implements QuietSource {

    private static final Duration KEEP = Duration.ofSeconds(10);

    private final RecentEvents events;
    private final StoreSignal signal;

    PostgresEventStore(Builder builder, PostgresEventStorageEngine engine, StoreSignal signal) {
        super(builder.storageEngine(engine));
        this.events = new RecentEvents(engine::stretch, signal, KEEP);
        this.signal = signal;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return openStream(trackingToken, (after, upTo) -> {}, Duration.ZERO);
    }

    TrackingEventStream openStream(@Nullable TrackingToken trackingToken, Passed passed, Duration patience) {
        long after = PostgresEventStorageEngine.index(trackingToken);
        return new EngineEventStream(events, signal, after, passed, patience);
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> quiet(Passed passed, Duration patience) {
        return new QuietStreams(this, passed, patience);
    }

    static final class Builder extends AbstractEventStore.Builder {}
}
