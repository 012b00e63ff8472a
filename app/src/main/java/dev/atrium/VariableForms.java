package dev.atrium;

import dev.atrium.api.user.EmailAddress;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What values of variables may look like. */
final class VariableForms {

    private static final int KEY_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern SENDER = Pattern.compile("[^<>\\r\\n]*<([^<>]+)>");

    private VariableForms() {}

    static boolean anything(String value) {
        return true;
    }

    static boolean flag(String value) {
        return value.equals("true") || value.equals("false");
    }

    static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    static Predicate<String> beginning(String... beginnings) {
        return value -> Stream.of(beginnings).anyMatch(value::startsWith);
    }

    static Predicate<String> address(String... schemes) {
        return value -> {
            try {
                URI address = URI.create(value);
                return address.getHost() != null && Arrays.asList(schemes).contains(address.getScheme());
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    static Predicate<String> number(int from, int to) {
        return value -> {
            try {
                int number = Integer.parseInt(value);
                return from <= number && number <= to;
            } catch (NumberFormatException e) {
                return false;
            }
        };
    }

    static boolean port(String value) {
        return number(1, HIGHEST_PORT).test(value);
    }

    static boolean share(String value) {
        try {
            double share = Double.parseDouble(value);
            return 0 <= share && share <= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean duration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static boolean key(String value) {
        try {
            return Base64.getDecoder().decode(value).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean mailAddress(String value) {
        return EmailAddress.parse(value).isPresent();
    }

    static boolean sender(String value) {
        var named = SENDER.matcher(value);
        return mailAddress(named.matches() ? named.group(1) : value);
    }

    static boolean network(String value) {
        try {
            // Letters only together with a colon: anything else would be a name, and be looked up.
            return value.matches("[0-9./]+|[0-9a-fA-F]*:[0-9a-fA-F:./]*")
                    && new IpAddressMatcher(value).matches(value.replaceFirst("/.*", ""));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Predicate<String> eachOf(Predicate<String> one) {
        return value -> Stream.of(value.split(",", -1)).map(String::strip).allMatch(one);
    }
}
