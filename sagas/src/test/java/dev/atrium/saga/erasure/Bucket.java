package dev.atrium.saga.erasure;

import dev.atrium.gateway.storage.PrivateObjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Objects in memory. */
public final class Bucket implements PrivateObjects {

    private final Map<String, byte[]> stored = new ConcurrentSkipListMap<>();

    public List<String> keys() {
        return List.copyOf(stored.keySet());
    }

    @Override
    public void store(String key, byte[] content, String type) {
        stored.put(key, content);
    }

    @Override
    public void store(String key, Supplier<InputStream> content, long length, String type) {
        try (InputStream bytes = content.get()) {
            stored.put(key, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> read(String key) {
        return Optional.ofNullable(stored.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(String key) {
        stored.remove(key);
    }

    @Override
    public void forEach(String folder, Consumer<String> action) {
        keys().stream().filter(key -> key.startsWith(folder)).forEach(action);
    }
}
