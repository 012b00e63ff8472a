package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.personal.Erased;
import dev.atrium.eventstore.personal.PersonKey;
import dev.atrium.eventstore.personal.PersonKeys;

/** Encrypts a text that belongs to a person but is no part of an event's payload, in the same form as personal components. */
public final class PersonalText {

    private final PersonKeys keys;

    PersonalText(PersonKeys keys) {
        this.keys = keys;
    }

    /** The text as it may be stored: encrypted, or the placeholder once the person is erased. */
    public String seal(long person, String plain) {
        return keys.forWriting(person).map(key -> sealed(person, key, plain)).orElse(Erased.PLACEHOLDER);
    }

    private static String sealed(long person, PersonKey key, String plain) {
        return new Ciphertext(person, key.encrypt(plain.getBytes(UTF_8))).text();
    }

    /** Whether it came out of {@link #seal}, and not from somebody who typed what only looks like it. */
    public boolean isSealed(String text) {
        return Erased.is(text) || Ciphertext.parse(text).filter(this::opens).isPresent();
    }

    private boolean opens(Ciphertext ciphertext) {
        try {
            keys.forReading(ciphertext.person()).ifPresent(key -> key.decrypt(ciphertext.sealed()));
            return true;
        } catch (IllegalStateException notOurs) {
            return false;
        }
    }
}
