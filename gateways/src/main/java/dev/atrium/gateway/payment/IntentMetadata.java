package dev.atrium.gateway.payment;

import com.stripe.model.PaymentIntent;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What this site writes on an intent, so that it knows it again whatever is lost here. */
final class IntentMetadata {

    private static final String PAYMENT = "payment_id";
    private static final String PLAN = "plan";

    private IntentMetadata() {}

    static Map<String, String> of(IntentOrder order) {
        Map<String, String> metadata = new TreeMap<>(of(order.purpose()));
        metadata.put(PAYMENT, order.payment().toString());
        metadata.put("user_id", order.payer().toString());
        return metadata;
    }

    static Map<String, String> of(PaymentPurpose purpose) {
        String kind = purpose.kind().name().toLowerCase(Locale.ROOT);
        return purpose.plan() == null ? Map.of("kind", kind) : Map.of("kind", kind, PLAN, purpose.planName());
    }

    /** Stands on the operator's pages at Stripe. */
    static String description(PaymentPurpose purpose) {
        return purpose.plan() == null ? "Donation" : "Plan " + purpose.planName();
    }

    static @Nullable PaymentId paymentOf(PaymentIntent intent) {
        String id = metadata(intent, PAYMENT);
        return id == null ? null : PaymentId.parse(id).orElse(null);
    }

    static @Nullable String planOf(PaymentIntent intent) {
        return metadata(intent, PLAN);
    }

    private static @Nullable String metadata(PaymentIntent intent, String key) {
        return intent.getMetadata() == null ? null : intent.getMetadata().get(key);
    }
}
