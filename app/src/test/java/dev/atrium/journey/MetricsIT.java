package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Prometheus reads, compared with what was done and with what the documentation promises. */
@RunningSite
class MetricsIT {

    private static final Path DOCS = Path.of("..", "docs");

    /** Prometheus adds it to whatever it reads. */
    private static final String OF_PROMETHEUS = "instance";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Test
    void metricsAreForAdministratorsAndForNobodyElse() throws Exception {
        Visitor member = new Visitor(port);
        member.register(Members.unique("curious"));
        assertThat(member.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(scrape("Bearer wrong-token-wrong-token").statusCode()).isNotEqualTo(200);
        assertThat(scrape("Bearer a-token-of-the-tests").statusCode()).isEqualTo(200);
        assertThat(new Operators(port)
                        .admin()
                        .getAnything("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void commandsAndEventsAreCounted() throws Exception {
        double commands = value("atrium_commands_seconds_count{command=\"PublishModelCommand\",outcome=\"ok\"}");
        double events = value("atrium_events_total{event=\"ModelPublishedEvent\"}");
        Visitor member = new Visitor(port);
        member.register(Members.unique("counted"));
        for (int i = 0; i < 3; i++) {
            assertThat(member.publish("Counted " + i).statusCode()).isEqualTo(303);
        }
        assertThat(value("atrium_commands_seconds_count{command=\"PublishModelCommand\",outcome=\"ok\"}") - commands)
                .isEqualTo(3);
        assertThat(value("atrium_events_total{event=\"ModelPublishedEvent\"}") - events)
                .isEqualTo(3);
        assertThat(value("atrium_gateway_calls_seconds_count{gateway=\"captcha\",outcome=\"ok\"}"))
                .isGreaterThanOrEqualTo(4);
    }

    /** Four members at once, each publishing and talking: pages, commands, events, projections and sockets as they were. */
    @Test
    void aLoadIsSeenAsWhatItWas() throws Exception {
        String commands = "atrium_commands_seconds_count{command=\"PublishModelCommand\",outcome=\"ok\"}";
        String events = "atrium_events_total{event=\"ModelPublishedEvent\"}";
        String posts = "http_server_requests_seconds_count{error=\"none\",exception=\"none\",method=\"POST\","
                + "outcome=\"REDIRECTION\",status=\"303\",uri=\"/form/\"}";
        int members = 4;
        int models = 5;
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Visitor visitor = new Visitor(port);
            visitor.register(Members.unique("loading"));
            visitors.add(visitor);
        }
        String before = scraped();

        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Visitor visitor : visitors) {
                answers.add(hands.submit(() -> {
                    for (int i = 0; i < models; i++) {
                        assertThat(visitor.publish("Load " + i).statusCode()).isEqualTo(303);
                    }
                    return models;
                }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(models);
            }
        }
        List<ChatTab> tabs = visitors.stream()
                .map(visitor -> ChatTab.open(visitor, "public"))
                .toList();
        try {
            await().atMost(PATIENCE).untilAsserted(() -> {
                String after = scraped();
                assertThat(value(after, commands) - value(before, commands)).isEqualTo(members * models);
                assertThat(value(after, events) - value(before, events)).isEqualTo(members * models);
                assertThat(value(after, posts) - value(before, posts)).isEqualTo(members * models);
                assertThat(value(after, "atrium_events_head") - value(before, "atrium_events_head"))
                        .isGreaterThanOrEqualTo(members * models);
                assertThat(value(after, "atrium_projection_lag{group=\"model-list\"}"))
                        .isZero();
                assertThat(value(after, "atrium_chat_sockets")).isGreaterThanOrEqualTo(members);
            });
        } finally {
            tabs.forEach(ChatTab::close);
        }
        await().atMost(PATIENCE)
                .until(() -> value(scraped(), "atrium_chat_sockets") <= value(before, "atrium_chat_sockets"));
    }

    @Test
    void everyMeterOfTheDocumentsIsThere() throws Exception {
        new Visitor(port).register(Members.unique("seen"));
        String scraped = scraped();
        Pattern meter = Pattern.compile("\\b(?:atrium|http_server|hikaricp)_[a-z_]+");
        for (String file : List.of("operations.md", "operations/alerts.yml", "operations/grafana-dashboard.json")) {
            List<String> named = meter.matcher(Files.readString(DOCS.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(named)
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(scraped).contains(name));
        }
    }

    /** A query by a label that is not there says nothing, and nobody notices. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "by \\((?<labels>[\\w, ]+)\\) \\((?:rate\\()?(?<meter>(?:atrium|http_server|hikaricp)_\\w+)",
                "(?<meter>(?:atrium|http_server|hikaricp)_\\w+)\\{(?<labels>\\w+)(?:=~|=)"
            })
    void everyLabelOfTheDocumentsIsThere(Pattern query) throws Exception {
        new Visitor(port).register(Members.unique("labelled"));
        List<String> scraped = scraped().lines().toList();
        for (String file : List.of("operations/alerts.yml", "operations/grafana-dashboard.json")) {
            List<MatchResult> queries = query.matcher(Files.readString(DOCS.resolve(file)))
                    .results()
                    .toList();
            for (MatchResult found : queries) {
                assertThat(found.group("labels").split(", "))
                        .as(found.group())
                        .filteredOn(label -> !OF_PROMETHEUS.equals(label))
                        .allSatisfy(label -> assertThat(scraped)
                                .anyMatch(line ->
                                        line.startsWith(found.group("meter") + "{") && line.contains(label + "=\"")));
            }
        }
    }

    @Test
    void healthNamesEachDependencyToAdministratorsOnly() throws Exception {
        Visitor admin = new Operators(port).admin();
        assertThat(admin.getAnything("/actuator/health").body())
                .contains("\"postgresql\"", "\"elasticsearch\"", "\"millis\"");
        assertThat(new Visitor(port).getAnything("/actuator/health").body()).doesNotContain("postgresql");
    }

    private double value(String series) throws IOException, InterruptedException {
        return value(scraped(), series);
    }

    private static double value(String scraped, String series) {
        return scraped.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private String scraped() throws IOException, InterruptedException {
        return new Operators(port).admin().getAnything("/actuator/prometheus").body();
    }

    private HttpResponse<String> scrape(String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
