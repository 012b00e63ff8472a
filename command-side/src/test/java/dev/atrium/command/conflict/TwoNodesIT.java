package dev.atrium.command.conflict;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.command.CommandNode;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;

class TwoNodesIT {

    private static final ModelId LAMP = new ModelId(40_000_001);
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final int EDITS = 20;

    @Test
    void editsOfOneModelOnTwoNodesAllSucceedAndKeepTheirSender() throws Exception {
        TestDatabase database = TestServers.freshDatabase();
        try (CommandNode one = CommandNode.start(database);
                CommandNode other = CommandNode.start(database);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            one.sendAndWait(new PublishModelCommand(LAMP, ALICE, new ModelTitle("Lamp"), POLAND));
            Future<?> here = threads.submit(() -> edit(one, "here"));
            Future<?> there = threads.submit(() -> edit(other, "there"));
            here.get();
            there.get();

            List<Object> senders = one.get(EventStore.class)
                    .readEvents(LAMP.toString(), 1)
                    .asStream()
                    .map(event -> event.getMetaData().get(CommandOrigin.REQUEST))
                    .toList();
            assertThat(senders).hasSize(2 * EDITS);
            assertThat(senders).filteredOn("here"::equals).hasSize(EDITS);
            assertThat(senders).filteredOn("there"::equals).hasSize(EDITS);
        }
    }

    @Test
    void userIdThatExistsIsRefused() {
        CommandNode node = CommandNode.shared();
        node.sendAndWait(registration(40_000_100, "original", "original@example.org", null));
        assertThatThrownBy(() -> node.sendAndWait(registration(40_000_100, "double", "double@example.org", null)))
                .isInstanceOf(AggregateStreamCreationException.class);
        node.sendAndWait(registration(40_000_200, "double", "double@example.org", null));
    }

    private static void edit(CommandNode node, String request) {
        for (int edit = 0; edit < EDITS; edit++) {
            EditModelCommand command =
                    new EditModelCommand(LAMP, ALICE, new ModelTitle("Lamp " + request + edit), POLAND);
            new CommandOrigin(ALICE, request).call(() -> {
                node.sendAndWait(command);
                return true;
            });
        }
    }
}
