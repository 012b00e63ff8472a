package dev.atrium.gateway.classifier;

import dev.atrium.api.operation.Dependency;
import dev.atrium.gateway.dependency.ReachableDependency;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The classifier is DeepAI's, or what speaks its protocol at the configured address; without it every picture passes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassifierProperties.class)
class ClassifierConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    @Bean
    PictureClassifier pictureClassifier(ClassifierProperties properties, RestClient.Builder http) {
        return properties.detectNsfwImages() ? asking(properties, http) : original -> PictureVerdict.ACCEPTED;
    }

    @Bean
    @ConditionalOnProperty("atrium.classifier.detect-nsfw-images")
    Dependency classifierDependency(ClassifierProperties properties) {
        return ReachableDependency.at("classifier", properties.url());
    }

    private static PictureClassifier asking(ClassifierProperties properties, RestClient.Builder http) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        return new DeepAiPictureClassifier(
                properties, http.clone().requestFactory(requests).build());
    }
}
