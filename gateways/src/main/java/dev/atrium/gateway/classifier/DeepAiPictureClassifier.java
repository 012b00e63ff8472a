package dev.atrium.gateway.classifier;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.gateway.resilience.GuardedCalls;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** DeepAI's detector over HTTP. */
class DeepAiPictureClassifier implements PictureClassifier {

    private static final Logger log = LoggerFactory.getLogger(DeepAiPictureClassifier.class);
    private static final double LIMIT = 0.5;

    private final ClassifierProperties properties;
    private final RestClient http;

    /** Asking takes most of the time a page has: only a connection that failed at once is tried again. */
    private final GuardedCalls calls = GuardedCalls.repeating(
            "classifier",
            failure ->
                    failure instanceof ResourceAccessException access && access.getCause() instanceof ConnectException);

    DeepAiPictureClassifier(ClassifierProperties properties, RestClient http) {
        this.properties = properties;
        this.http = http;
    }

    @Override
    public PictureVerdict judge(PictureFile original) {
        try {
            return calls.call(() -> score(original)) > LIMIT ? PictureVerdict.REFUSED : PictureVerdict.ACCEPTED;
        } catch (RestClientException | CallNotPermittedException unavailable) {
            log.warn(
                    "the classifier of pictures is unavailable: {}",
                    unavailable.getClass().getSimpleName());
            return PictureVerdict.UNAVAILABLE;
        }
    }

    private double score(PictureFile original) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("image", original.bytes(), MediaType.parseMediaType(original.contentType()))
                .filename("picture");
        Answer answer = http.post()
                .uri(properties.url())
                .header("api-key", properties.apiKey())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .accept(MediaType.APPLICATION_JSON)
                .body(form.build())
                .retrieve()
                .body(Answer.class);
        return scoreIn(answer);
    }

    /** Nothing but a number from 0 to 1 counts as one: what cannot be read must not pass. */
    private static double scoreIn(@Nullable Answer answer) {
        Double score = answer == null || answer.output() == null
                ? null
                : answer.output().score();
        if (score == null || !(score >= 0 && score <= 1)) {
            throw new RestClientException("an answer without a score");
        }
        return score;
    }

    private record Answer(@Nullable Output output) {}

    private record Output(
            @JsonProperty("nsfw_score") @Nullable Double score) {}
}
