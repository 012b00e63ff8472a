package dev.atrium.command.operation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.operation.OperationId;
import dev.atrium.api.operation.OperationRecordedEvent;
import dev.atrium.api.operation.RecordOperationCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** One thing that an operator told the machinery to do. It happens once, and then it is history. */
@Aggregate(type = "operation")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets the id
class Operation {

    @AggregateIdentifier
    private OperationId id;

    /** For loading from events. */
    Operation() {}

    @CommandHandler
    Operation(RecordOperationCommand command) {
        apply(new OperationRecordedEvent(command.operationId(), command.what(), command.subject()));
    }

    @EventSourcingHandler
    void on(OperationRecordedEvent event) {
        id = event.operationId();
    }
}
