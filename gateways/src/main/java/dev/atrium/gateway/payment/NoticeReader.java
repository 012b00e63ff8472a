package dev.atrium.gateway.payment;

import dev.atrium.api.payment.PaymentNotice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes from a message only which event it is and which intent it is about. Both stand at the same place in every version of
 * Stripe's API; what happened is asked of Stripe, not believed of a message. Reads once and makes no objects of the rest,
 * because notices come in bursts.
 */
final class NoticeReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 255;
    /** The year 9999. */
    private static final long LATEST = 253_402_300_799L;

    private final JsonParser json;
    private @Nullable String id;
    private @Nullable String type;
    private long created;
    private @Nullable String subject;
    private @Nullable String subjectId;
    private @Nullable String intentId;

    private NoticeReader(JsonParser json) {
        this.json = json;
    }

    static PaymentNotice read(String payload) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), payload)) {
            NoticeReader reader = new NoticeReader(json);
            if (json.nextToken() == JsonToken.START_OBJECT) {
                reader.eachField(reader::event);
            }
            return reader.notice();
        }
    }

    /** Charges, refunds and disputes name their intent. */
    private PaymentNotice notice() {
        String event = named(id);
        String kind = named(type);
        if (event == null || kind == null) {
            throw new ForgedNoticeException("signed, but not an event");
        }
        String about = named("payment_intent".equals(subject) ? subjectId : intentId);
        return new PaymentNotice(event, kind, about, Instant.ofEpochSecond(Math.clamp(created, 0, LATEST)));
    }

    /** The text if it can be a name of Stripe's, and PostgreSQL can store it. */
    private static @Nullable String named(@Nullable String text) {
        return text != null
                        && !text.isEmpty()
                        && text.length() <= LONGEST
                        && text.chars().allMatch(letter -> letter > ' ' && letter <= '~')
                ? text
                : null;
    }

    /** The parser stands at the beginning of an object, and afterwards at its end. */
    private void eachField(Field field) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            field.read(name, json.nextToken());
            json.skipChildren();
        }
    }

    @FunctionalInterface
    private interface Field {
        /** The parser stands at the value. */
        void read(String name, JsonToken value);
    }

    private void event(String name, JsonToken value) {
        switch (name) {
            case "id" -> id = text(value);
            case "type" -> type = text(value);
            case "created" -> created = value == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : 0;
            case "data" -> within(value, this::data);
            default -> {}
        }
    }

    private void data(String name, JsonToken value) {
        if (name.equals("object")) {
            within(value, this::subject);
        }
    }

    private void subject(String name, JsonToken value) {
        switch (name) {
            case "object" -> subject = text(value);
            case "id" -> subjectId = text(value);
            case "payment_intent" -> intentId = text(value);
            default -> {}
        }
    }

    private void within(JsonToken value, Field field) {
        if (value == JsonToken.START_OBJECT) {
            eachField(field);
        }
    }

    private @Nullable String text(JsonToken value) {
        return value == JsonToken.VALUE_STRING ? json.getString() : null;
    }
}
