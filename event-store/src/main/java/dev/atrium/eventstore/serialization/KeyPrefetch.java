package dev.atrium.eventstore.serialization;

import dev.atrium.eventstore.personal.PersonKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Fetches the keys for a whole batch in one query; without it a replay would ask the database once per person. */
public final class KeyPrefetch implements Consumer<List<byte[]>> {

    /** For a few events the keys are asked for only if somebody reads them. */
    private static final int WORTH_IT = 20;

    private final PersonKeys keys;

    KeyPrefetch(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public void accept(List<byte[]> payloads) {
        if (payloads.size() >= WORTH_IT) {
            Set<Long> persons = new HashSet<>();
            payloads.forEach(json -> persons.addAll(Ciphertext.personsIn(json)));
            keys.prefetch(persons);
        }
    }
}
