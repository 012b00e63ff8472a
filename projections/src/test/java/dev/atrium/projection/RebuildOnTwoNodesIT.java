package dev.atrium.projection;

import static dev.atrium.api.progress.ProcessingGroups.MODEL_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.operation.FindProjectionsQuery;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionView.Worker;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildView.State;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whichever node rebuilds, the one whose processor has the group lets go of it, and takes it up again. */
@SuppressWarnings("NullAway.Init") // set before all tests
class RebuildOnTwoNodesIT {

    private static Site one;
    private static Site other;
    private static Life life;

    @BeforeAll
    static void startBoth() {
        TestDatabase database = TestServers.freshDatabase();
        String index = "site-" + System.nanoTime();
        one = new Site(TestServers.elasticsearch(), database, index);
        other = new Site(TestServers.elasticsearch(), database, index);
        life = new Life(one, 1);
        life.register(1, "alice");
        life.actOnModels(1, 200);
        assertThat(one.await(MODEL_LIST)).isTrue();
    }

    @AfterAll
    static void stopBoth() {
        one.close();
        other.close();
    }

    @Test
    void groupIsHandedOverAndGoesOn() {
        for (Site node : List.of(other, one)) {
            List<?> before = one.rows("model");

            assertThat(node.get(ProjectionRebuilder.class).rebuild(MODEL_LIST)).isTrue();

            assertThat(one.rows("model")).isEqualTo(before);
            life.publish(1, "After a rebuild by " + (node == one ? "one" : "the other"));
            one.commit();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(one.rows("model")).hasSize(before.size() + 1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            view(one).worker() == Worker.HERE || view(other).worker() == Worker.HERE);
        }
    }

    @Test
    void oneOfTwoWhoBeginAtOnceDoesIt() {
        List<CompletableFuture<Boolean>> both = Stream.of(one, other)
                .map(node -> CompletableFuture.supplyAsync(
                        () -> node.get(ProjectionRebuilder.class).rebuild(MODEL_LIST), Thread::startVirtualThread))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).contains(true);
        assertThat(Objects.requireNonNull(view(one).rebuild()).state()).isEqualTo(State.COMPLETED);
        assertThat(one.rows("model")).isNotEmpty();
    }

    /** It was silent too long, and another began: what stands under the table's name is that one's. */
    @Test
    void nodeThatWasTakenForDeadDoesNotTakeOver() {
        List<?> before = one.rows("model");
        JdbcTemplate jdbc = one.get(JdbcTemplate.class);
        jdbc.execute("""
                create function taken_away() returns trigger language plpgsql as
                $$ begin new.node := 'another'; return new; end $$""");
        try {
            jdbc.execute("create trigger taken_away before update on rebuild_progress for each row"
                    + " when (new.state = 'HANDING_OVER') execute function taken_away()");

            assertThat(one.get(ProjectionRebuilder.class).rebuild(MODEL_LIST)).isFalse();
        } finally {
            jdbc.execute("drop function taken_away() cascade");
        }
        assertThat(one.rows("model")).isEqualTo(before);
        assertThat(jdbc.queryForObject("select node from rebuild_progress", String.class))
                .isEqualTo("another");
        jdbc.update("update rebuild_progress set state = 'FAILED'");
        assertThat(one.get(ProjectionRebuilder.class).rebuild(MODEL_LIST)).isTrue();
        assertThat(one.rows("model")).isEqualTo(before);
    }

    private static ProjectionView view(Site node) {
        return node.ask(new FindProjectionsQuery(), ProjectionsPage.class).projections().stream()
                .filter(projection -> projection.group().equals(MODEL_LIST))
                .findFirst()
                .orElseThrow();
    }
}
