package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * An encrypted value as it stands in JSON: <code>pd1:&lt;person&gt;:&lt;base64&gt;</code>. It says itself whose it is, so an
 * upcaster may move it anywhere.
 */
record Ciphertext(long person, byte[] sealed) {

    private static final String PREFIX = "pd1:";
    private static final byte[] IN_JSON = ("\"" + PREFIX).getBytes(ISO_8859_1);

    String text() {
        return PREFIX + person + ":" + Base64.getEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty for anything else: the placeholder, or plain text of a test. */
    static Optional<Ciphertext> parse(String text) {
        int end = text.indexOf(':', PREFIX.length());
        if (!text.startsWith(PREFIX) || end < 0) {
            return Optional.empty();
        }
        try {
            long person = Long.parseLong(text, PREFIX.length(), end, 10);
            return Optional.of(new Ciphertext(person, Base64.getDecoder().decode(text.substring(end + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whose data a piece of JSON holds, found without parsing it. */
    static Set<Long> personsIn(byte[] json) {
        Set<Long> persons = new HashSet<>();
        for (int i = 0; i < json.length - IN_JSON.length; i++) {
            if (startsHere(json, i)) {
                personAt(json, i + IN_JSON.length).ifPresent(persons::add);
            }
        }
        return persons;
    }

    private static boolean startsHere(byte[] json, int at) {
        for (int i = 0; i < IN_JSON.length; i++) {
            if (json[at + i] != IN_JSON[i]) {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong personAt(byte[] json, int at) {
        long person = 0;
        for (int i = at; i < json.length; i++) {
            if (json[i] == ':') {
                return OptionalLong.of(person);
            }
            if (json[i] < '0' || json[i] > '9') {
                return OptionalLong.empty();
            }
            person = person * 10 + (json[i] - '0');
        }
        return OptionalLong.empty();
    }
}
