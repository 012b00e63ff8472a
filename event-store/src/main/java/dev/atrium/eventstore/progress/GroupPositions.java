package dev.atrium.eventstore.progress;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The positions of one processing group's segments; the group has handled what all of them have. */
final class GroupPositions {

    private final Map<Integer, Long> segments = new ConcurrentHashMap<>();
    private volatile long handled = -1;
    private volatile long heardAt;
    private volatile boolean here;

    long handled() {
        return handled;
    }

    /** True if the group has come further. */
    synchronized boolean update(int segment, long position, boolean onThisNode) {
        segments.put(segment, position);
        here = onThisNode;
        heardAt = System.nanoTime();
        long before = handled;
        handled = segments.values().stream().mapToLong(Long::longValue).min().orElse(-1);
        return handled > before;
    }

    /** The segment is free: another node may take it, and may be told to start from the beginning. */
    synchronized void released(int segment) {
        here = false;
        segments.remove(segment);
        heardAt = 0;
    }

    long positionOf(int segment) {
        return segments.getOrDefault(segment, -1L);
    }

    boolean knownSince(long nanoTime) {
        return here || heardAt - nanoTime > 0 && heardAt != 0;
    }

    Collection<Integer> segments() {
        return segments.keySet();
    }
}
