package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** A first or a last name, 1 to 35 characters without control characters. */
public record PersonName(String value) {

    public static final int MAX_LENGTH = 35;

    @JsonCreator
    public PersonName {}

    public static Optional<PersonName> parse(String text) {
        String name = text.strip();
        boolean fits = !name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_LENGTH;
        return fits && name.chars().noneMatch(Character::isISOControl)
                ? Optional.of(new PersonName(name))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
