package dev.atrium.command.room;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.caching.WeakReferenceCache;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rooms that were spoken in last. Weak references alone are gone with the next collection of garbage, which a busy
 * site has several times a second.
 */
final class RoomCache extends WeakReferenceCache {

    private final Map<Object, Object> held;

    RoomCache(int most) {
        held = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public <K, V> @Nullable V get(K key) {
        synchronized (held) {
            held.get(key);
        }
        return super.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        synchronized (held) {
            held.put(key, value);
        }
        super.put(key, value);
    }

    @Override
    public boolean remove(Object key) {
        synchronized (held) {
            held.remove(key);
        }
        return super.remove(key);
    }
}
