package dev.atrium.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerIT {

    private static final String DOCUMENT = "/greetings/_doc/1";

    @TempDir
    private Path directory;

    @Test
    void documentsSurviveARestart() throws Exception {
        try (ElasticsearchServer server = ElasticsearchServer.start(directory.resolve("elasticsearch"), 0)) {
            HttpRequest put = HttpRequest.newBuilder(server.url().resolve(DOCUMENT + "?refresh=true"))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"words\": \"cześć\"}"))
                    .build();
            assertThat(send(put).statusCode()).isEqualTo(201);
        }

        try (ElasticsearchServer server = ElasticsearchServer.start(directory.resolve("elasticsearch"), 0)) {
            URI document = server.url().resolve(DOCUMENT);
            assertThat(send(HttpRequest.newBuilder(document).build()).body()).contains("cześć");
        }
    }

    @Test
    void testsShareOneServer() throws Exception {
        URI health = TestServers.elasticsearch().resolve("/_cluster/health");

        assertThat(send(HttpRequest.newBuilder(health).build()).statusCode()).isEqualTo(200);
        assertThat(TestServers.elasticsearch()).isEqualTo(TestServers.elasticsearch());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
