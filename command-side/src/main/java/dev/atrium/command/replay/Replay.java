package dev.atrium.command.replay;

import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.StateView;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** An aggregate on its way through time, apart from the living one: it is in no repository and in no cache. */
final class Replay<T> {

    private final EventSourcedAggregate<T> aggregate;
    private @Nullable Instant at;

    Replay(EventSourcedAggregate<T> aggregate) {
        this.aggregate = aggregate;
    }

    void apply(DomainEventMessage<?> event) {
        aggregate.initializeState(DomainEventStream.of(event));
        at = event.getTimestamp();
    }

    StateView state(Function<Object, List<RecordedField>> rendering) {
        if (at == null) {
            return StateView.NOTHING;
        }
        Long version = aggregate.version();
        return new StateView(
                version == null ? -1 : version, at, aggregate.isDeleted(), aggregate.invoke(rendering::apply));
    }
}
