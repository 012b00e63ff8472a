package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one user: a 64-bit time-sorted integer, written in decimal. */
public record UserId(long value) {

    @JsonCreator
    public static UserId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of a user: " + decimal));
    }

    public static Optional<UserId> parse(String text) {
        return Ids.parse(text).map(UserId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
