package dev.atrium.command.replay;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.stereotype.Component;

/** All aggregates that Axon knows, by the type that their events are stored under: a new one is found by itself. */
@Component
class AggregateTypes {

    private final Configuration configuration;
    private final Map<String, Type<?>> types = new ConcurrentHashMap<>();

    AggregateTypes(Configuration configuration) {
        this.configuration = configuration;
    }

    Optional<Type<?>> named(String name) {
        if (types.isEmpty()) {
            configuration.findModules(AggregateConfiguration.class).forEach(this::add);
        }
        return Optional.ofNullable(types.get(name));
    }

    private <T> void add(AggregateConfiguration<T> found) {
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                found.aggregateType(),
                configuration.getComponent(ParameterResolverFactory.class),
                configuration.getComponent(HandlerDefinition.class));
        types.put(model.type(), new Type<>(found, model, configuration.eventStore()));
    }

    record Type<T>(AggregateConfiguration<T> configured, AggregateModel<T> model, EventStore store) {

        /** Before its first event. */
        Replay<T> begin(DomainEventMessage<?> first) {
            T root = configured.aggregateFactory().createAggregateRoot(first.getAggregateIdentifier(), first);
            return new Replay<>(
                    EventSourcedAggregate.initialize(root, model, store, NoSnapshotTriggerDefinition.TRIGGER));
        }
    }
}
