package dev.atrium.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one payment: a 64-bit time-sorted integer, written in decimal. */
public record PaymentId(long value) {

    @JsonCreator
    public static PaymentId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of a payment: " + decimal));
    }

    public static Optional<PaymentId> parse(String text) {
        return Ids.parse(text).map(PaymentId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
