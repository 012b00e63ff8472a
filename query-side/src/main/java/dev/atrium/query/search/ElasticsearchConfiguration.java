package dev.atrium.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client, made here because Spring Boot's own is one major version ahead of the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchProperties.class)
class ElasticsearchConfiguration {

    private static final int CONNECT_MILLIS = 500;
    private static final int MOST_CONNECTIONS = 64;

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearchClient(ElasticsearchProperties properties) {
        return client(properties);
    }

    @Bean
    ElasticsearchBreaker elasticsearchBreaker(ElasticsearchProperties properties) {
        return new ElasticsearchBreaker(properties.retryAfter());
    }

    /** Connecting does not happen here: the site starts, and the list works, without Elasticsearch. */
    static ElasticsearchClient client(ElasticsearchProperties properties) {
        Duration timeout = properties.searchTimeout();
        RestClient http = RestClient.builder(HttpHost.create(properties.url().toString()))
                .setDefaultHeaders(credentials(properties.apiKey()))
                .setRequestConfigCallback(request -> request.setConnectTimeout(CONNECT_MILLIS)
                        .setConnectionRequestTimeout((int) timeout.toMillis())
                        .setSocketTimeout((int) timeout.toMillis()))
                .setHttpClientConfigCallback(
                        client -> client.setMaxConnPerRoute(MOST_CONNECTIONS).setMaxConnTotal(MOST_CONNECTIONS))
                .build();
        return new ElasticsearchClient(new RestClientTransport(http, new Jackson3JsonpMapper()));
    }

    private static Header[] credentials(String apiKey) {
        return apiKey.isBlank()
                ? new Header[0]
                : new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + apiKey.strip())};
    }
}
