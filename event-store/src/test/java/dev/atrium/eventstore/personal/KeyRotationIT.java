package dev.atrium.eventstore.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.personal.KeyRotation;
import dev.atrium.api.personal.SiteSignature;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** A site with several nodes changes its master key while it runs. */
class KeyRotationIT {

    private static final String NEXT_KEY = "YWJjZGVmZ2hpamFiY2RlZmdoaWphYmNkZWZnaGlqYWI=";
    private static final int PEOPLE = 1201;

    private final TestDatabase database = TestServers.freshDatabase();

    @Test
    void nothingIsLostWhenTheMasterKeyChangesWhileTheSiteRuns() {
        byte[] fingerprint;
        byte[] linkKey;
        byte[] publicKey;
        try (StoreNode before = StoreNode.start(database, StoreNode.MASTER_KEY, NEXT_KEY)) {
            LongStream.rangeClosed(1, PEOPLE)
                    .forEach(id -> before.publish(new Person(id).published(id, "Court " + id)));
            before.inTransaction(() -> {
                before.get(PersonKeys.class).destroy(7);
                return true;
            });
            fingerprint = before.get(Fingerprints.class).of("user-name", "alice");
            linkKey = before.get(LinkSigningKey.class).key().getEncoded();
            publicKey = before.get(SiteSignature.class).publicKey();
            try (StoreNode after = StoreNode.start(database, NEXT_KEY, StoreNode.MASTER_KEY)) {
                KeyRotation rotation = after.get(KeyRotation.class);
                assertThat(rotation.progress()).isEqualTo(new KeyRotation.Progress(0, PEOPLE - 1));
                assertThat(rotation.wrapSome()).isTrue();
                assertThat(rotation.progress()).isEqualTo(new KeyRotation.Progress(500, PEOPLE - 1));
                before.publish(new Person(PEOPLE + 1).published(PEOPLE + 1, "Meanwhile"));
                while (rotation.wrapSome()) {
                    assertThat(rotation.progress().complete())
                            .isEqualTo(rotation.progress().wrapped() == PEOPLE);
                }
                assertThat(rotation.progress()).isEqualTo(new KeyRotation.Progress(PEOPLE, PEOPLE));
                assertThat(titleOf(before, 600)).as("old nodes go on").isEqualTo("Court 600");
            }
        }
        try (StoreNode alone = StoreNode.start(database, NEXT_KEY, "")) {
            assertThat(titleOf(alone, 1)).isEqualTo("Court 1");
            assertThat(titleOf(alone, 7)).isEqualTo(Erased.PLACEHOLDER);
            assertThat(titleOf(alone, PEOPLE + 1)).isEqualTo("Meanwhile");
            assertThat(alone.get(Fingerprints.class).of("user-name", "alice")).isEqualTo(fingerprint);
            assertThat(alone.get(LinkSigningKey.class).key().getEncoded()).isEqualTo(linkKey);
            assertThat(alone.get(SiteSignature.class).publicKey()).isEqualTo(publicKey);
        }
        assertThatThrownBy(() -> StoreNode.start(database, StoreNode.MASTER_KEY, ""))
                .rootCause()
                .hasMessageContaining("needs the master key");
    }

    private static String titleOf(StoreNode node, long model) {
        return node.get(EventStore.class)
                .readEvents(Long.toString(model))
                .asStream()
                .map(event -> ((ModelPublishedEvent) event.getPayload()).title().value())
                .reduce("", (first, last) -> last);
    }
}
