package dev.atrium.api.postal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The postal codes of all countries, and where payments cannot come from. */
public final class PostalCodes {

    private static final String FACTS = "postal-codes.txt";

    /** Sanctions, and territories that Stripe takes no billing address in. */
    private static final Set<String> NOT_SERVED =
            Set.of("AS", "CC", "CU", "CX", "FM", "HM", "IR", "KP", "MH", "MP", "NF", "PW", "SD", "SY", "UM", "VI");

    private static final Map<String, Optional<PostalCodeFormat>> FORMATS = read();

    private PostalCodes() {}

    /** Empty where a country has no postal codes, and for what is no country. */
    public static Optional<PostalCodeFormat> of(String country) {
        return FORMATS.getOrDefault(country, Optional.empty());
    }

    /** All countries that are known here, by their codes. */
    public static Set<String> countries() {
        return FORMATS.keySet();
    }

    /** Whether the payment service takes a billing address there. */
    public static boolean isServed(String country) {
        return FORMATS.containsKey(country) && !NOT_SERVED.contains(country);
    }

    private static Map<String, Optional<PostalCodeFormat>> read() {
        Map<String, Optional<PostalCodeFormat>> formats = new TreeMap<>();
        try (InputStream facts = Objects.requireNonNull(PostalCodes.class.getResourceAsStream(FACTS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(facts, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fact -> formats.put(fact[0], format(fact)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(formats);
    }

    private static Optional<PostalCodeFormat> format(String[] fact) {
        return fact[1].equals("none")
                ? Optional.empty()
                : Optional.of(new PostalCodeFormat(fact[0], Pattern.compile(fact[1]), fact[2]));
    }
}
