package dev.atrium.command.replay;

import dev.atrium.api.audit.ReadableJson;
import dev.atrium.api.audit.StateAt;
import dev.atrium.api.audit.StateChange;
import dev.atrium.api.audit.StateView;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.stereotype.Component;

/** Reads an aggregate's events from the first on, never from a snapshot: those are made by the site, not part of history. */
@Component
class ReplayedState implements StateAt {

    private final EventStore store;
    private final AggregateTypes types;
    private final Serializer serializer;
    private final ReadableJson json;

    ReplayedState(EventStore store, AggregateTypes types, Serializer serializer, ReadableJson json) {
        this.store = store;
        this.types = types;
        this.serializer = serializer;
        this.json = json;
    }

    @Override
    public Optional<StateChange> around(String aggregate, long sequence) {
        DomainEventStream events = events(aggregate);
        return begin(events).flatMap(replay -> {
            StateView before = view(upTo(events, replay, event -> event.getSequenceNumber() < sequence));
            StateView after = view(upTo(events, replay, event -> event.getSequenceNumber() <= sequence));
            return after.sequence() == sequence ? Optional.of(new StateChange(before, after)) : Optional.empty();
        });
    }

    @Override
    public Optional<StateView> at(String aggregate, Instant instant) {
        DomainEventStream events = events(aggregate);
        return begin(events)
                .map(replay ->
                        view(upTo(events, replay, event -> !event.getTimestamp().isAfter(instant))));
    }

    private DomainEventStream events(String aggregate) {
        return store.readEvents(aggregate, 0);
    }

    private Optional<Replay<?>> begin(DomainEventStream events) {
        return events.hasNext()
                ? types.named(events.peek().getType()).map(type -> type.begin(events.peek()))
                : Optional.empty();
    }

    private static Replay<?> upTo(DomainEventStream events, Replay<?> replay, Predicate<DomainEventMessage<?>> wanted) {
        while (events.hasNext() && wanted.test(events.peek())) {
            replay.apply(events.next());
        }
        return replay;
    }

    /** In the form of a snapshot: with what is personal encrypted, so that it is told apart from the rest. */
    private StateView view(Replay<?> replay) {
        return replay.state(
                root -> json.fields(serializer.serialize(root, byte[].class).getData()));
    }
}
