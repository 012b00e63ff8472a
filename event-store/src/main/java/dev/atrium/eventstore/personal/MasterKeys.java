package dev.atrium.eventstore.personal;

import com.google.crypto.tink.Aead;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The master key that wraps what is new, and those that may still have wrapped something: the ones before it, or the next. */
final class MasterKeys {

    private static final String WRAPPING = "wrapping of person keys";

    private final MasterKey current;
    private final Map<String, Aead> wrappings = new LinkedHashMap<>();

    MasterKeys(MasterKey current, Iterable<MasterKey> others) {
        this.current = current;
        add(current);
        others.forEach(this::add);
    }

    private void add(MasterKey key) {
        wrappings.put(key.id(), Sealing.with(key.derive(WRAPPING)));
    }

    MasterKey current() {
        return current;
    }

    /** The ids of all keys but the current one. */
    Set<String> others() {
        Set<String> ids = new LinkedHashSet<>(wrappings.keySet());
        ids.remove(current.id());
        return ids;
    }

    byte[] wrap(long owner, byte[] secret) {
        return Sealing.seal(wrapping(current.id()), owner, secret);
    }

    byte[] unwrap(String masterKeyId, long owner, byte[] wrapped) {
        return Sealing.open(wrapping(masterKeyId), owner, wrapped);
    }

    /** With a key that is not here every event would look broken; better not to start. */
    void require(String masterKeyId) {
        if (!wrappings.containsKey(masterKeyId)) {
            throw new IllegalStateException("atrium.master-key is " + current.id()
                    + ", but this database needs the master key " + masterKeyId
                    + " as well: name it in atrium.other-master-keys until everything is wrapped anew");
        }
    }

    private Aead wrapping(String masterKeyId) {
        require(masterKeyId);
        return Objects.requireNonNull(wrappings.get(masterKeyId));
    }
}
