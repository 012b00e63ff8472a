package dev.atrium.eventstore.processing;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

class ProcessingIT {

    @Test
    void aNewGroupNeedsNoConfiguration() {
        try (StoreNode node = StoreNode.start(TestServers.freshDatabase(), Titles.class)) {
            node.publish(published(1, "Court"));

            ProjectionProgress progress = node.get(ProjectionProgress.class);
            assertThat(progress.await(Set.of("titles"), progress.head(), Duration.ofSeconds(10)))
                    .isTrue();
            await().untilAsserted(() -> assertThat(node.get(Titles.class).seen).containsExactly("Court"));
        }
    }

    @ProcessingGroup("titles")
    static class Titles {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(ModelPublishedEvent event) {
            seen.add(event.title().value());
        }
    }
}
