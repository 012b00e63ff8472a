package dev.atrium.api.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atrium.api.shared.Ids;
import java.util.Optional;

/** Names one account: a 64-bit time-sorted integer, written in decimal. */
public record AccountId(long value) {

    @JsonCreator
    public static AccountId of(String decimal) {
        return parse(decimal).orElseThrow(() -> new IllegalArgumentException("not the id of an account: " + decimal));
    }

    public static Optional<AccountId> parse(String text) {
        return Ids.parse(text).map(AccountId::new);
    }

    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
