package dev.atrium.gateway.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.atrium.api.payment.PaymentNotice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the signature by the SDK, and then takes from the message only which event it is and which intent it is about. Both
 * stand at the same place in every version of Stripe's API; what happened is asked of Stripe, not believed of a message.
 */
class StripeWebhooks implements PaymentWebhooks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String secret;
    private final Duration tolerance;
    private final Clock clock;

    StripeWebhooks(String secret, Duration tolerance, Clock clock) {
        this.secret = secret;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    @Override
    public PaymentNotice read(String payload, String signature) {
        verify(payload, signature);
        JsonNode event = parse(payload);
        String id = text(event, "id");
        String type = text(event, "type");
        if (id == null || type == null) {
            throw new ForgedNoticeException("signed, but not an event");
        }
        Instant created = Instant.ofEpochSecond(event.path("created").asLong(0));
        return new PaymentNotice(id, type, intentOf(event.path("data").path("object")), created);
    }

    /** The SDK stumbles over a time that is no number. */
    private void verify(String payload, String signature) {
        try {
            Webhook.Signature.verifyHeader(payload, signature, secret, tolerance.toSeconds(), clock);
        } catch (SignatureVerificationException | NumberFormatException forged) {
            throw new ForgedNoticeException("the signature does not fit");
        }
    }

    private static JsonNode parse(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JacksonException unreadable) {
            throw new ForgedNoticeException("signed, but not JSON");
        }
    }

    /** Charges, refunds and disputes name their intent. */
    private static @Nullable String intentOf(JsonNode subject) {
        return "payment_intent".equals(text(subject, "object")) ? text(subject, "id") : text(subject, "payment_intent");
    }

    private static @Nullable String text(JsonNode parent, String name) {
        JsonNode child = parent.path(name);
        return child.isString() ? child.stringValue() : null;
    }
}
