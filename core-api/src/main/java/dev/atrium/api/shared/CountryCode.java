package dev.atrium.api.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An ISO 3166-1 alpha-2 country code, upper case, such as {@code PL}. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    @JsonCreator
    public CountryCode {
        if (!ALL.contains(value)) {
            throw new IllegalArgumentException("not an ISO 3166-1 country code: " + value);
        }
    }

    public static Optional<CountryCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return ALL.contains(code) ? Optional.of(new CountryCode(code)) : Optional.empty();
    }

    /** The country's name in a language, such as {@code Polska}. */
    public String nameIn(Locale language) {
        return Locale.of("", value).getDisplayCountry(language);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
