package dev.atrium.eventstore.chain;

import static dev.atrium.eventstore.Events.ALICE;
import static dev.atrium.eventstore.Events.published;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.ChainStatus;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.Flaw.Kind;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.api.audit.VerificationView.State;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.eventstore.personal.PersonKeys;
import dev.atrium.sandbox.server.TestServers;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten events (indexes 0 to 9, number 5 of no aggregate) and whoever can write to the database. */
@DisabledIf(
        value = "dev.atrium.sandbox.server.TestEventStore#isAxonServer",
        disabledReason = "tampers with rows of PostgreSQL")
class TamperedStoreIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase(), Witness.class);
    private static final JdbcTemplate SQL = NODE.get(JdbcTemplate.class);
    private static final EventChain CHAIN = NODE.get(EventChain.class);

    @BeforeAll
    static void tenEventsAreLinked() {
        NODE.publish(published(1, "Court"), published(2, "Yard"), published(3, "Garden"));
        await().until(() -> CHAIN.status().linked() == 3);
        SQL.execute("create table old_head as table event_chain_head");
        NODE.publish(published(1, 1, "Court"), published(1, 2, "Inner court"));
        NODE.publish(new GenericEventMessage<>("of no aggregate"));
        NODE.publish(IntStream.rangeClosed(4, 7)
                .mapToObj(model -> published(model, "Court " + model))
                .toArray(DomainEventMessage<?>[]::new));
        await().until(() -> CHAIN.status().linked() == 10);
        SQL.execute("create table good_event as table domain_event_entry");
        SQL.execute("create table good_link as table event_link");
        SQL.execute("create table good_checkpoint as table event_checkpoint");
        SQL.execute("create table good_head as table event_chain_head");
        await().until(() -> NODE.get(ProjectionProgress.class).handled("witness") == 9);
    }

    @AfterEach
    void putEverythingBack() {
        NODE.inTransaction(() -> {
            // So that the chain does not grow meanwhile.
            SQL.queryForList("select 1 from event_chain_head for update");
            for (String table : new String[] {"domain_event_entry", "event_link", "event_checkpoint"}) {
                SQL.update("delete from " + table);
            }
            SQL.update("insert into domain_event_entry table good_event");
            SQL.update("insert into event_link table good_link");
            SQL.update("delete from event_chain_head");
            SQL.update("insert into event_chain_head table good_head");
            return SQL.update("insert into event_checkpoint table good_checkpoint");
        });
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void untouchedStoreIsIntact() {
        VerificationView verification = verify();

        assertThat(verification.state()).isEqualTo(State.INTACT);
        assertThat(verification.checked()).isEqualTo(10);
        assertThat(verification.startedBy()).isEqualTo(ALICE);
        assertThat(verification.endedAt()).isNotNull();
    }

    @Test
    void oneChangedByteOfAPayloadIsNamed() {
        SQL.execute("update domain_event_entry set payload = set_byte(payload, 5, 33) where global_index = 6");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.CHANGED, 6));
    }

    @Test
    void everyColumnCounts() {
        for (String change : new String[] {
            "meta_data = set_byte(meta_data, 0, 33)",
            "time_stamp = time_stamp + interval '1 microsecond'",
            "sequence_number = sequence_number + 10",
            "aggregate_identifier = '99'",
            "type = 'model'",
            "payload_type = 'ModelEditedEvent'",
            "payload_revision = null",
            "event_identifier = gen_random_uuid()"
        }) {
            SQL.execute("update domain_event_entry set " + change + " where global_index = 4");
            assertThat(flaw()).as(change).isEqualTo(Flaw.at(Kind.CHANGED, 4));
            putEverythingBack();
        }
    }

    @Test
    void eventOfNoAggregateCannotBeGivenASequence() {
        SQL.execute("update domain_event_entry set sequence_number = 0 where global_index = 5");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.CHANGED, 5));
    }

    @Test
    void removedEventIsNamed() {
        SQL.execute("delete from domain_event_entry where global_index = 3");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.REMOVED, 3));
    }

    @Test
    void eventsRemovedWithTheirLinksAreNamed() {
        SQL.execute("delete from domain_event_entry where global_index in (3, 4)");
        SQL.execute("delete from event_link where global_index in (3, 4)");

        assertThat(flaw()).isEqualTo(new Flaw(Kind.REMOVED, 3, 4));
    }

    @Test
    void cutTailIsNamed() {
        SQL.execute("delete from domain_event_entry where global_index > 7");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.REMOVED, 8));
    }

    @Test
    void tailCutWithItsLinksIsNamedByTheSignedHead() {
        SQL.execute("delete from domain_event_entry where global_index > 7");
        SQL.execute("delete from event_link where global_index > 7");

        assertThat(flaw()).isEqualTo(new Flaw(Kind.REMOVED, 8, 9));
    }

    @Test
    void endThatWasCutWithAnOlderHeadPutBackIsNamedByTheProcessors() {
        NODE.inTransaction(() -> {
            SQL.update("delete from domain_event_entry where global_index > 2");
            SQL.update("delete from event_link where global_index > 2");
            SQL.update("delete from event_chain_head");
            return SQL.update("insert into event_chain_head table old_head");
        });

        assertThat(flaw()).isEqualTo(new Flaw(Kind.REMOVED, 3, 9));
    }

    @Test
    void insertedEventIsNamed() {
        moveOneDown();

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.INSERTED, -1));
    }

    @Test
    void linkMadeUpForAnInsertedEventIsNamed() {
        moveOneDown();
        SQL.execute("insert into event_link select -1, 1, hash, seal from event_link where global_index = 0");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.FORGED, -1));
    }

    /** Numbers of events that were rolled back leave places where somebody could put one. */
    private static void moveOneDown() {
        SQL.execute(
                "insert into domain_event_entry select -1, sequence_number, time_stamp, gen_random_uuid(), '1000', type, "
                        + "payload_type, payload_revision, payload, meta_data from domain_event_entry where global_index = 0");
    }

    @Test
    void swappedEventsAreNamedAtTheFirst() {
        SQL.execute("update domain_event_entry set global_index = -7 where global_index = 2");
        SQL.execute("update domain_event_entry set global_index = 2 where global_index = 7");
        SQL.execute("update domain_event_entry set global_index = 7 where global_index = -7");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.CHANGED, 2));
    }

    @Test
    void eventChangedTogetherWithItsLinkIsNamed() {
        SQL.execute("update domain_event_entry set payload = set_byte(payload, 5, 33) where global_index = 6");
        SQL.execute("update event_link set hash = sha256(hash) where global_index = 6");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.FORGED, 6));
    }

    @Test
    void linkOfAnotherEventDoesNotPass() {
        SQL.execute("update event_link set (hash, seal) = (select hash, seal from event_link where global_index = 5) "
                + "where global_index = 6");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.FORGED, 6));
    }

    @Test
    void forgedCheckpointIsNamed() {
        SQL.execute("update event_checkpoint set position = position - 1, global_index = global_index - 1");

        assertThat(flaw()).isEqualTo(Flaw.at(Kind.CHECKPOINT_FORGED, 1));
    }

    @Test
    void chainGoesOnAndStaysIntactAfterErasure() {
        NODE.inTransaction(() -> {
            NODE.get(PersonKeys.class).destroy(ALICE.value());
            return true;
        });

        assertThat(verify().state()).isEqualTo(State.INTACT);
    }

    private static VerificationView verify() {
        long id = CHAIN.verify(ALICE);
        await().until(() ->
                CHAIN.verification(id).map(view -> !view.isRunning()).orElse(false));
        return CHAIN.verification(id).orElseThrow();
    }

    private static Flaw flaw() {
        VerificationView verification = verify();
        assertThat(verification.state()).isEqualTo(State.BROKEN);
        return requireNonNull(verification.flaw());
    }

    @ProcessingGroup("witness")
    static class Witness {

        @EventHandler
        void on(ModelPublishedEvent event) {
            assertThat(event.title()).isNotNull();
        }
    }

    @Test
    void statusTellsHowFarTheChainHasCome() {
        ChainStatus status = CHAIN.status();

        assertThat(status.linked()).isEqualTo(10);
        assertThat(status.index()).isEqualTo(status.head()).isEqualTo(9);
        assertThat(status.trouble()).isNull();
        assertThat(status.checkpoint()).isEqualTo(1);
    }
}
