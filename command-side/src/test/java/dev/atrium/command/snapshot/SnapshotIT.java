package dev.atrium.command.snapshot;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.BOB;
import static dev.atrium.command.Members.NOON;
import static dev.atrium.command.Members.registration;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.command.CommandNode;
import dev.atrium.sandbox.server.TestEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class SnapshotIT {

    private static final ModelId LAMP = new ModelId(30_000_001);
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final int EDITS = 120;

    private final CommandNode node = CommandNode.shared();

    @Test
    void loadingAModelCostsTheSameHoweverOftenItWasEdited() {
        node.sendAndWait(new PublishModelCommand(LAMP, ALICE, title(0), POLAND));
        for (int edit = 1; edit <= EDITS; edit++) {
            node.sendAndWait(new EditModelCommand(LAMP, ALICE, title(edit), POLAND));
        }
        assertThat(eventsReadToLoad(LAMP.toString())).isLessThanOrEqualTo(51);
        // Axon Server does not show a snapshot as it is stored.
        if (!TestEventStore.isAxonServer()) {
            assertThat(node.jdbc()
                            .sql("select payload from snapshot_event_entry where aggregate_identifier = ?")
                            .param(LAMP.toString())
                            .query(byte[].class)
                            .single())
                    .satisfies(payload -> assertThat(new String(payload, UTF_8)).doesNotContain("Reading lamp"));
        }

        node.sendAndWait(new EditModelCommand(LAMP, ALICE, title(EDITS), POLAND));
        assertThat(lastSequenceNumber(LAMP.toString())).isEqualTo(EDITS);
        assertThatThrownBy(() -> node.sendAndWait(new DeleteModelCommand(LAMP, BOB)))
                .isInstanceOf(NotTheCreatorException.class);
    }

    @Test
    void accountKeepsItsStandingInASnapshot() {
        long id = 30_000_100;
        AccountId account = new AccountId(id + 1000);
        node.sendAndWait(registration(id, "snapshot", "snapshot@example.org", null));
        node.sendAndWait(new GrantRoleCommand(account, Role.STAFF, "test"));
        node.sendAndWait(new VerifyEmailCommand(account, id + 2000, NOON));
        for (int day = 1; day <= 60; day++) {
            node.sendAndWait(new SuspendAccountCommand(account, NOON, NOON.plusSeconds(day), "test"));
        }
        assertThat(eventsReadToLoad(account.toString())).isLessThanOrEqualTo(51);
        long before = lastSequenceNumber(account.toString());
        node.sendAndWait(new GrantRoleCommand(account, Role.STAFF, "test"));
        node.sendAndWait(new SuspendAccountCommand(account, NOON, NOON.plusSeconds(60), "test"));
        assertThat(lastSequenceNumber(account.toString())).isEqualTo(before);
    }

    private long eventsReadToLoad(String aggregate) {
        return node.get(EventStore.class).readEvents(aggregate).asStream().count();
    }

    private long lastSequenceNumber(String aggregate) {
        return node.get(EventStore.class).lastSequenceNumberFor(aggregate).orElseThrow();
    }

    private static ModelTitle title(int edit) {
        return new ModelTitle("Reading lamp " + edit);
    }
}
