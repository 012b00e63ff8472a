package dev.atrium.sandbox.stripe.webhook;

import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.webhook.Webhooks.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** One attempt to hand an event over. Each is signed anew: an old signature is worth nothing. */
final class Courier implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final WebhookTarget target;

    Courier(WebhookTarget target) {
        this.target = target;
    }

    Answer deliver(StripeObject event) {
        String payload = json.writeValueAsString(event);
        HttpRequest request = HttpRequest.newBuilder(target.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header(
                        "Stripe-Signature",
                        WebhookSignature.of(payload, Instant.now().getEpochSecond(), target.secret()))
                .POST(BodyPublishers.ofString(payload))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return new Answer(status, "HTTP " + status);
        } catch (IOException e) {
            return new Answer(0, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
