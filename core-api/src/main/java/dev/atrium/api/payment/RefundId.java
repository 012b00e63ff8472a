package dev.atrium.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one refund that an administrator asked for, so that asking twice gives the money back once. */
public record RefundId(long value) {

    @JsonCreator
    public static RefundId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of a refund: " + decimal));
    }

    public static Optional<RefundId> parse(String text) {
        return Ids.parse(text).map(RefundId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
