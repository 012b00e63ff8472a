package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Prometheus reads, compared with what was done and with what the documentation promises. */
@RunningSite
class MetricsIT {

    private static final Path DOCS = Path.of("..", "docs");

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

    @Test
    void healthNamesEachDependencyToAdministratorsOnly() throws Exception {
        Visitor admin = new Operators(port).admin();
        assertThat(admin.getAnything("/actuator/health").body())
                .contains("\"postgresql\"", "\"elasticsearch\"", "\"millis\"");
        assertThat(new Visitor(port).getAnything("/actuator/health").body()).doesNotContain("postgresql");
    }

    private double value(String series) throws IOException, InterruptedException {
        return scraped()
                .lines()
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
