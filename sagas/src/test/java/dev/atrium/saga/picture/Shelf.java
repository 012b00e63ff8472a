package dev.atrium.saga.picture;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.gateway.storage.PictureReading;
import dev.atrium.gateway.storage.PictureStorage;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pictures in memory, with the moment when each was stored. */
final class Shelf implements PictureStorage {

    final Map<PictureKey, Instant> stored = new LinkedHashMap<>();
    final Set<PictureKey> retired = new HashSet<>();

    static PictureKey key(int number) {
        return new PictureKey("profile_pics/%032x.jpg".formatted(number));
    }

    @Override
    public PictureKey store(PictureFile jpeg) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PictureReading read(PictureKey key, @Nullable String knownTag) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retire(PictureKey key) {
        stored.remove(key);
        retired.add(key);
    }

    @Override
    public void erase(PictureKey key) {
        stored.remove(key);
    }

    @Override
    public boolean holds(PictureKey key) {
        return stored.containsKey(key);
    }

    @Override
    public void eachStoredBefore(Instant moment, Consumer<PictureKey> action) {
        Map.copyOf(stored).forEach((key, at) -> {
            if (at.isBefore(moment)) {
                action.accept(key);
            }
        });
    }
}
