package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The machinery, as administrators watch and repair it. */
@RunningSite
class MachineryIT {

    @LocalServerPort
    int port;

    private Visitor admin;

    @BeforeEach
    void login() throws Exception {
        admin = new Operators(port).admin();
    }

    @Test
    void everyDependencyOfTheSandboxIsUp() throws Exception {
        List<String> names = admin.page("/admin/").select("[data-dependency]").eachAttr("data-dependency");
        assertThat(names)
                .contains("postgresql", "elasticsearch", "s3", "smtp", "stripe", "twilio", "captcha", "classifier");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.page("/admin/").select("[data-up=false]"))
                        .isEmpty());
    }

    @Test
    void everyProjectionIsThereAndNoneIsHeldUp() throws Exception {
        Document page = admin.page("/admin/projections");
        assertThat(page.select("[data-group]").eachAttr("data-group"))
                .contains("members", "model-list", "model-search", "room-messages", "room-broadcast");
        assertThat(page.select("[data-group] .badge-bad")).isEmpty();
    }

    @Test
    void projectionsAreRebuiltWhileTheirPagesStayUp() throws Exception {
        int models = admin.page("/").select("[data-model-id]").size();
        for (String group : List.of("model-list", "model-search", "members", "room-messages")) {
            assertThat(Operators.act(admin, "/admin/projections/" + group, "rebuild", Map.of())
                            .statusCode())
                    .isEqualTo(303);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(admin.page("/").select("[data-model-id]")).hasSize(models);
                assertThat(stateOfRebuild(group)).isEqualTo("COMPLETED");
            });
        }
    }

    private String stateOfRebuild(String group) throws Exception {
        Element row = admin.page("/admin/projections").selectFirst("[data-group=" + group + "] [data-rebuild]");
        return row == null ? "" : row.attr("data-rebuild");
    }

    @Test
    void whatActsOnTheOutsideWorldCannotBeRebuilt() throws Exception {
        assertThat(admin.get("/admin/projections/room-broadcast/rebuild").statusCode())
                .isEqualTo(404);
    }

    @Test
    void taskRunsWhenAnAdministratorSaysSo() throws Exception {
        await().untilAsserted(() -> assertThat(admin.page("/admin/tasks").select("[data-task=forget-old-mails]"))
                .isNotEmpty());
        int before = runs();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Operators.act(admin, "/admin/tasks/forget-old-mails", "run", Map.of())
                                .statusCode())
                        .isEqualTo(303));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(runs()).isGreaterThan(before));
    }

    private int runs() throws Exception {
        return admin.page("/admin/tasks").select("[data-run=forget-old-mails]").size();
    }

    @Test
    void deadLettersAndMailsSayThatAllIsWell() throws Exception {
        assertThat(admin.get("/admin/dead-letters").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/mails").statusCode()).isEqualTo(200);
        assertThat(Operators.act(admin, "/admin/projections/members", "rebuild", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
    }
}
