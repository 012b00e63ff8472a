package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A site that began on PostgreSQL goes on with Axon Server: by the command, killed once in the middle. */
@Tag("endurance")
@EnabledIfEnvironmentVariable(
        named = "AXON_SERVER",
        matches = ".+",
        disabledReason = "AXON_SERVER names no empty Axon Server (CONTRIBUTING.md)")
class MovedSiteIT {

    private static final Logger LOG = LoggerFactory.getLogger(MovedSiteIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String MOVE = "--move-events-to-axon-server";
    private static final String ON_AXON_SERVER = "--spring.profiles.active=sandbox,axonserver";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void membersFindEverythingAsItWasAndGoOn() throws Exception {
        Path data = directory.resolve("site");
        String maria = Members.unique("maria");
        String jan = Members.unique("jan");
        String title = Members.unique("Kaplica");
        try (SiteProcess before = SiteProcess.start(data, "--atrium.demo=true", "--atrium.demo.models=20000")) {
            // Pages are served while demo data is made.
            await("enough to move").atMost(PATIENCE).until(() -> before.log().contains("Atrium is ready"));
            Visitor member = before.visitor();
            member.register(maria);
            before.visitor().register(jan);
            member.publish(title);
            say(member, "before the move");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(models(member, title)).hasSize(1));
        }

        SiteProcess killed = SiteProcess.command(data, MOVE);
        await("some are copied")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> killed.log().matches("(?s).*Copying: [1-9][\\d,]* of.*"));
        killed.kill();
        SiteProcess again = SiteProcess.command(data, MOVE);
        assertThat(again.awaitEnd()).as(again.log()).isZero();
        assertThat(again.log()).contains("count and chain agree").containsPattern("Copying: [1-9][\\d,]* of");
        LOG.info("Moved, killed, and moved on:\n{}\n{}", killed.log(), again.log());
        SiteProcess wrong = SiteProcess.command(data);
        assertThat(wrong.awaitEnd()).isNotZero();
        assertThat(wrong.log()).contains("The events of this site were moved to Axon Server");

        try (SiteProcess after = SiteProcess.start(data, ON_AXON_SERVER)) {
            Visitor member = after.visitor();
            member.login(maria);
            await("the index is open")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(models(member, title)).hasSize(1));
            say(member, "after the move");
            assertThat(member.page("/chat/").select(".chat-text").eachText())
                    .containsSubsequence("before the move", "after the move")
                    .doesNotHaveDuplicates();
            String next = Members.unique("Krypta");
            member.publish(next);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(models(member, next)).hasSize(1));
            assertThat(after.visitor().tryLogin(jan, Members.PASSWORD) / 100).isEqualTo(3);
            edits(member, title);
            await("an edited document of the time before is found by its new title")
                    .atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(models(member, title + "-bis")).hasSize(1));
        }
    }

    private static void say(Visitor member, String text) throws IOException, InterruptedException {
        member.submit("/chat/", "/chat/room/public", Map.of("message", text));
    }

    private static void edits(Visitor member, String title) throws IOException, InterruptedException {
        String id = member.page("/?search=" + title).select("[data-model-id]").attr("data-model-id");
        String form = "/edit-model/" + id;
        assertThat(member.submit(form, form, Map.of("title", title + "-bis", "country", "PL"))
                                .statusCode()
                        / 100)
                .isEqualTo(3);
    }

    private static List<String> models(Visitor reader, String title) throws IOException, InterruptedException {
        return reader.page("/?search=" + title).select("[data-model-id]").stream()
                .map(model -> model.select("h2").text())
                .filter(title::equals)
                .toList();
    }
}
