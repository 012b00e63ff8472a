package dev.atrium.gateway.classifier;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site's registration at the classifier.
 *
 * @param detectNsfwImages whether it is asked at all
 * @param apiKey known to the service and this site only
 * @param timeout of the one request; a page may take three seconds
 */
@Validated
@ConfigurationProperties("atrium.classifier")
record ClassifierProperties(
        @DefaultValue("false") boolean detectNsfwImages,

        @DefaultValue("https://api.deepai.org/api/nsfw-detector")
        URI url,

        @DefaultValue("") String apiKey,
        @DefaultValue("2800ms") Duration timeout) {

    @AssertTrue(message = "detect-nsfw-images needs an api-key")
    boolean isKeyThereWhereNeeded() {
        return !detectNsfwImages || !apiKey.isBlank();
    }

    /** Without the key, so that no log line can hold it. */
    @Override
    public String toString() {
        return "ClassifierProperties for " + url;
    }
}
