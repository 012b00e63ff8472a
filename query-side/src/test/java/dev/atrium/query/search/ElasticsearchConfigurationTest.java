package dev.atrium.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchConfigurationTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create();

    ElasticsearchConfigurationTest() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", asked -> {
            told.add(Objects.requireNonNullElse(asked.getRequestHeaders().getFirst("Authorization"), "nothing"));
            asked.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            asked.sendResponseHeaders(200, -1);
            asked.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysWhoItIsWithItsApiKey() throws IOException {
        ping("aWQ6c2VjcmV0");
        assertThat(told).containsExactly("ApiKey aWQ6c2VjcmV0");
    }

    @Test
    void saysNothingWhereThereIsNoKey() throws IOException {
        ping("");
        assertThat(told).containsExactly("nothing");
    }

    private void ping(String apiKey) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (ElasticsearchClient client = ElasticsearchConfiguration.client(
                new ElasticsearchProperties(address, apiKey, "models", Duration.ofSeconds(5), Duration.ofSeconds(1)))) {
            client.ping();
        }
    }
}
