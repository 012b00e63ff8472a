package dev.atrium.eventstore.personal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The data keys of persons. Whoever destroys a key has erased everything that was ever encrypted with it. */
public interface PersonKeys {

    /** The person's key, made now if there was none; empty once it is destroyed. Takes part in the current transaction. */
    Optional<PersonKey> forWriting(long person);

    /** Empty if the person is erased, or was never known. */
    Optional<PersonKey> forReading(long person);

    /** Fetches what {@link #forReading} is about to be asked, in one go. */
    void prefetch(Collection<Long> persons);

    /** For good, on all nodes, and also before the person ever had a key. */
    void destroy(long person);

    /** As it is stored, whatever any node remembers. */
    Set<Long> destroyedAmong(Collection<Long> persons);

    /** All keys as they are stored, for a backup or for wrapping them anew; close the stream. */
    Stream<WrappedKey> wrapped();

    /** @param wrapped in base64, encrypted by the master key that is named; empty for an erased person */
    record WrappedKey(long person, String masterKeyId, Optional<String> wrapped) {}
}
