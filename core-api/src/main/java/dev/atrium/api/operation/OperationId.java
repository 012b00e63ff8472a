package dev.atrium.api.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;

/** Names one thing that an operator told the machinery to do: a 64-bit time-sorted integer, written in decimal. */
public record OperationId(long value) {

    @JsonCreator
    public static OperationId of(String decimal) {
        return Ids.parse(decimal)
                .map(OperationId::new)
                .orElseThrow(() -> new IllegalArgumentException("not the id of an operation: " + decimal));
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
