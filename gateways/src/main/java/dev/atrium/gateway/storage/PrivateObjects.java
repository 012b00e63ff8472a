package dev.atrium.gateway.storage;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Objects that no address leads to: exports that wait for their owner, the log of erasures. Every method may be called again
 * after it threw {@link dev.atrium.api.shared.StorageUnavailableException}.
 */
public interface PrivateObjects {

    void store(String key, byte[] content, String type);

    /**
     * For what may be large; takes as long as it takes.
     *
     * @param content from its beginning, each time that it is asked for
     */
    void store(String key, Supplier<InputStream> content, long length, String type);

    /** To be closed, because it holds a connection; empty if there is none. */
    Optional<InputStream> read(String key);

    void delete(String key);

    /** Goes through the keys below a folder. */
    void forEach(String folder, Consumer<String> action);
}
