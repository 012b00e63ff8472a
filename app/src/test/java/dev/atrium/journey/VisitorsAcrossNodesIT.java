package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.visit.Visitors;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A node on which nobody is knows of visitors on another, and rests for them. */
@RunningSite
class VisitorsAcrossNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Environment environment;
    private final Visitors visitors;

    @Autowired
    VisitorsAcrossNodesIT(Environment environment, Visitors visitors) {
        this.environment = environment;
        this.visitors = visitors;
    }

    @Test
    void visitorOfAnotherNodeIsKnownHere() throws Exception {
        try (SecondNode other = SecondNode.of(environment)) {
            Visitor monitoring = new Visitor(other.port());
            await("nobody is here").atMost(PATIENCE).until(() -> !visitors.areThere());
            assertThat(monitoring.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(visitors.areThere()).isFalse();

            Visitor visitor = new Visitor(other.port());
            await("the other node tells").atMost(PATIENCE).until(() -> {
                assertThat(visitor.get("/").statusCode()).isEqualTo(200);
                return visitors.areThere();
            });
            await("the visitor has left").atMost(PATIENCE).until(() -> !visitors.areThere());
        }
    }
}
