package dev.atrium.eventstore.wakeup;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.HeldGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NodesIT {

    private static final TestDatabase DATABASE = TestServers.freshDatabase();
    private static final StoreNode WORKER = StoreNode.start(DATABASE, Titles.class);
    private static final StoreNode WEB = StoreNode.start(DATABASE);

    @AfterAll
    static void stop() {
        WEB.close();
        WORKER.close();
    }

    @Test
    void nodesHearEachOther() {
        List<String> heard = new CopyOnWriteArrayList<>();
        WORKER.get(NodeChannel.class).receive("greeting", heard::add);

        WEB.get(NodeChannel.class).send("greeting", "dzień dobry");

        await().until(() -> heard.contains("dzień dobry"));
    }

    @Test
    void aPageSeesTheProgressOfAGroupThatRunsElsewhere() {
        WEB.publish(published(1, "Court"));

        ProjectionProgress progress = WEB.get(ProjectionProgress.class);
        assertThat(progress.await(Set.of("titles"), progress.head(), Duration.ofSeconds(10)))
                .isTrue();
        assertThat(WORKER.get(Titles.class).seen).contains("Court");
    }

    @Test
    void aPageSeesWhatHoldsAGroupUpElsewhere() {
        HeldGroups held = WEB.get(HeldGroups.class);
        WORKER.get(Titles.class).away = true;
        WEB.publish(published(2, "Yard"));

        await().until(() -> held.heldUp().containsKey("titles"));
        assertThat(held.heldUp())
                .hasEntrySatisfying("titles", group -> assertThat(group.cause()).contains("a shelf"));
        WORKER.get(Titles.class).away = false;
        await().until(() -> held.heldUp().isEmpty());
        assertThat(WORKER.get(Titles.class).seen).contains("Yard");
    }

    @Test
    void waitingEndsWhenTheTimeIsUp() {
        ProjectionProgress progress = WEB.get(ProjectionProgress.class);

        assertThat(progress.await(Set.of("titles"), Long.MAX_VALUE, Duration.ofMillis(20)))
                .isFalse();
        assertThat(progress.handled("a group that nobody runs")).isEqualTo(-1);
    }

    @ProcessingGroup("titles")
    static class Titles {

        final List<String> seen = new CopyOnWriteArrayList<>();
        volatile boolean away;

        @EventHandler
        void on(ModelPublishedEvent event) {
            if (away) {
                throw new StorageUnavailableException("a shelf", new IOException("gone"));
            }
            seen.add(event.title().value());
        }
    }
}
