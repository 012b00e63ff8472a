package dev.atrium.api.postal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a country writes its postal codes.
 *
 * @param country its ISO 3166-1 code
 * @param pattern the whole of a code, upper case; means the same to Java and to a browser
 * @param example for people, such as {@code 00-950}
 */
public record PostalCodeFormat(String country, Pattern pattern, String example) {

    /** The code as it is kept, if what was typed is one: upper case, single spaces. */
    public Optional<String> read(String typed) {
        String code = typed.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return Optional.of(code).filter(text -> pattern.matcher(text).matches());
    }
}
