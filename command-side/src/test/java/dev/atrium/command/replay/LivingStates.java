package dev.atrium.command.replay;

import dev.atrium.api.audit.ReadableJson;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.command.CommandNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Serializer;

/** Looks at aggregates as command handlers do: through their repository, with its snapshots and caches. */
final class LivingStates {

    private final CommandNode node;

    LivingStates(CommandNode node) {
        this.node = node;
    }

    /** Sends commands one after the other, and notes after each what the aggregate is, by the number of its last event. */
    Map<Long, List<RecordedField>> record(String type, String aggregate, List<Object> commands) {
        Map<Long, List<RecordedField>> states = new LinkedHashMap<>();
        Repository<?> repository = repository(type);
        look(repository, aggregate, states);
        for (Object command : commands) {
            live(command);
            look(repository, aggregate, states);
        }
        return states;
    }

    /** What is refused changes nothing, and that is looked at too. */
    private void live(Object command) {
        try {
            node.sendAndWait(command);
        } catch (CommandRejectedException refused) {
            // The next look must find what the last one found.
        }
    }

    private void look(Repository<?> repository, String aggregate, Map<Long, List<RecordedField>> states) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            Aggregate<?> loaded = repository.load(aggregate);
            states.put(loaded.version(), loaded.invoke(this::fields));
        } finally {
            unit.rollback();
        }
    }

    private List<RecordedField> fields(Object root) {
        byte[] json = node.get(Serializer.class).serialize(root, byte[].class).getData();
        return node.get(ReadableJson.class).fields(json);
    }

    private Repository<?> repository(String type) {
        for (AggregateConfiguration<?> found :
                node.get(Configuration.class).findModules(AggregateConfiguration.class)) {
            if (AnnotatedAggregateMetaModelFactory.inspectAggregate(found.aggregateType())
                    .type()
                    .equals(type)) {
                return found.repository();
            }
        }
        throw new AssertionError("no aggregate is called " + type);
    }
}
