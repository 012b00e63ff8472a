package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** `kill -9` while members publish: what was acknowledged is there after the next start, once, in list and search. */
class KilledSiteIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 60;
    private static final String SCRAPE_TOKEN = "a-token-of-the-tests";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger titles = new AtomicInteger();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void acknowledgedModelsSurviveAKillAndTheSiteStartsAgain() throws Exception {
        Path data = directory.resolve("site");
        try (SiteProcess first = SiteProcess.start(data);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Visitor maria = first.visitor();
            String name = Members.unique("maria");
            maria.register(name);
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(() -> publishUntilItFails(maria));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= ENOUGH);
            first.kill();
        }

        try (SiteProcess second = SiteProcess.command(
                data,
                "--spring.datasource.hikari.connection-timeout=1000",
                "--atrium.metrics.scrape-token=" + SCRAPE_TOKEN)) {
            startsThoughTheDatabaseGoesAway(second, data);
            // Who restores a backup waits for this line or its opposite.
            assertThat(second.log()).contains("nobody in this database had been erased before");
            Visitor reader = second.visitor();
            for (String title : acknowledged) {
                await(title)
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(found(reader, title)).containsExactly(title));
            }
            whileTheDatabaseIsAwayPagesSaySoAndComeBack(second, new DatabaseSwitch(data));
        }
        await("the servers ended with their site")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processesOn(data)).isEmpty());
    }

    /** Right when it has opened: what it still has to do waits for the database, and does not end it. */
    private static void startsThoughTheDatabaseGoesAway(SiteProcess site, Path data) throws Exception {
        site.awaitOpen();
        DatabaseSwitch database = new DatabaseSwitch(data);
        database.off();
        try {
            await("the start comes to its end, or waits")
                    .atMost(Duration.ofMinutes(2))
                    .failFast("the site ended", () -> !site.isAlive())
                    .until(() ->
                            site.log().contains("Atrium is ready") || site.log().contains("the start is held up"));
        } finally {
            database.on();
        }
        site.awaitPages();
    }

    private static List<String> processesOn(Path data) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(data.toString()))
                .toList();
    }

    /** Here because it needs a site of its own, and one is running. */
    private static void whileTheDatabaseIsAwayPagesSaySoAndComeBack(SiteProcess site, DatabaseSwitch database)
            throws Exception {
        Visitor jan = site.visitor();
        String name = Members.unique("jan");
        jan.register(name);
        database.off();
        try {
            assertIsAway(jan.raw("/", request -> request.header("Accept", "text/html")), "Not available right now");
            assertIsAway(
                    jan.raw(
                            "/",
                            request -> request.header("Accept", "text/html").header("Accept-Language", "pl")),
                    "Chwilowo niedostępne");
            assertIsAway(jan.raw("/", request -> request.header("Accept", "application/json")), "\"status\":503");
            assertIsAway(
                    site.visitor().raw("/?page=2", request -> request.header("Accept", "text/html")),
                    "Not available right now");
            assertMetricsSaySo(site);
        } finally {
            database.on();
        }
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(IOException.class)
                .until(jan::isLoggedIn);
        assertThat(jan.publish("after the outage").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found(jan, "after the outage")).containsExactly("after the outage"));
    }

    /** Prometheus waits ten seconds, unless told otherwise. */
    private static void assertMetricsSaySo(SiteProcess site) throws Exception {
        HttpResponse<byte[]> scraped = site.visitor()
                .raw(
                        "/actuator/prometheus",
                        request -> request.header("Authorization", "Bearer " + SCRAPE_TOKEN)
                                .timeout(Duration.ofSeconds(10)));
        assertThat(scraped.statusCode()).isEqualTo(200);
        assertThat(new String(scraped.body(), UTF_8).lines())
                .contains("atrium_dependency_up{dependency=\"postgresql\"} 0.0", "atrium_events_head NaN");
    }

    private static void assertIsAway(HttpResponse<byte[]> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new String(answer.body(), UTF_8))
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("at dev.atrium");
    }

    private void publishUntilItFails(Visitor maria) {
        try {
            while (true) {
                String title = "killed" + Integer.toString(titles.incrementAndGet() + 46_656, 36) + "x";
                if (maria.publish(title).statusCode() / 100 == 3) {
                    acknowledged.add(title);
                }
            }
        } catch (IOException | InterruptedException killed) {
            // The site is gone: whatever was not answered is not acknowledged.
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private static List<String> found(Visitor reader, String title) throws IOException, InterruptedException {
        return reader.page("/?search=" + title.replace(" ", "%20")).select("[data-model-id]").stream()
                .map(model -> model.select("h2").text())
                .filter(title::equals)
                .toList();
    }
}
