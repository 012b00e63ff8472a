package dev.atrium.api.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one model: a 64-bit time-sorted integer, written in decimal. */
public record ModelId(long value) {

    @JsonCreator
    public static ModelId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of a model: " + decimal));
    }

    public static Optional<ModelId> parse(String text) {
        return Ids.parse(text).map(ModelId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
