package dev.atrium;

import dev.atrium.api.user.EmailAddress;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variable that the profile {@code production} cannot do without. {@code example.env} explains them all.
 *
 * @param form what a right value is, in words
 */
record ProductionVariable(String name, String form, Predicate<String> wellFormed) {

    private static final int MASTER_KEY_BYTES = 32;

    static ProductionVariable address(String name, String scheme) {
        String form = "an address beginning with " + scheme + "://";
        return new ProductionVariable(name, form, value -> isAddress(value, scheme));
    }

    static ProductionVariable database(String name) {
        String start = "jdbc:postgresql://";
        return new ProductionVariable(name, "an address beginning with " + start, value -> value.startsWith(start));
    }

    /** A key that tells by its beginning what it is for. */
    static ProductionVariable beginning(String name, String... beginnings) {
        String form = "a key beginning with " + String.join(" or ", beginnings);
        return new ProductionVariable(name, form, value -> Stream.of(beginnings).anyMatch(value::startsWith));
    }

    static ProductionVariable masterKey(String name) {
        return new ProductionVariable(
                name, MASTER_KEY_BYTES + " bytes in base64 (openssl rand -base64 32)", ProductionVariable::isMasterKey);
    }

    static ProductionVariable mailAddress(String name) {
        return new ProductionVariable(
                name,
                "a mail address, such as support@example.org",
                value -> EmailAddress.parse(value).isPresent());
    }

    static ProductionVariable text(String name, String form) {
        return new ProductionVariable(name, form, value -> true);
    }

    /** What is wrong with a value, without repeating it: it may be a secret. */
    Optional<String> problem(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.of("%s is missing: it must be %s.".formatted(name, form));
        }
        return wellFormed.test(value)
                ? Optional.empty()
                : Optional.of("%s is malformed: it must be %s.".formatted(name, form));
    }

    private static boolean isAddress(String value, String scheme) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches(scheme + "s?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMasterKey(String value) {
        try {
            return Base64.getDecoder().decode(value.strip()).length == MASTER_KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
