package dev.atrium.eventstore.metadata;

import static dev.atrium.eventstore.Events.ALICE;
import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class MetadataIT {

    @Test
    void anEventKeepsWhoCausedItFromWhichRequest() {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase(), Deleting.class)) {
            node.publish(published(1, "before"));
            var command = new GenericCommandMessage<>(new DeleteModelCommand(new ModelId(9), ALICE));

            new CommandOrigin(ALICE, "request-1")
                    .call(() -> node.get(CommandGateway.class).sendAndWait(command));

            DomainEventMessage<?> event = node.get(EventStore.class)
                    .readEvents("9")
                    .asStream()
                    .findFirst()
                    .orElseThrow();
            assertThat(event.getMetaData())
                    .containsEntry("actor", ALICE.toString())
                    .containsEntry("request", "request-1")
                    .containsEntry("correlationId", command.getIdentifier())
                    .containsEntry("traceId", command.getIdentifier());
            assertThat(node.get(ProjectionProgress.class).positionOf(command.getIdentifier()))
                    .isEqualTo(1);
        }
    }

    static class Deleting {

        private final EventStore store;

        Deleting(EventStore store) {
            this.store = store;
        }

        @CommandHandler
        void handle(DeleteModelCommand command) {
            store.publish(published(command.modelId().value(), "after"));
        }
    }
}
