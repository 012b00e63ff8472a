package dev.atrium.eventstore.progress;

import dev.atrium.api.progress.ProjectionProgress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Progress as the processors of this node report it, and as other nodes tell. Where neither is known, such as right after the
 * start or for a group on a node that fell silent, the stored tokens answer.
 */
public final class TrackedProgress implements ProjectionProgress {

    /** How old news of another node may be before the stored token is looked at. */
    private static final Duration FRESH = Duration.ofMillis(250);

    private final ToLongFunction<String> positionOfCommand;
    private final LongSupplier head;
    private final StoredTokens tokens;
    private final Map<String, GroupPositions> groups = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final AtomicInteger waiting = new AtomicInteger();

    TrackedProgress(ToLongFunction<String> positionOfCommand, LongSupplier head, StoredTokens tokens) {
        this.positionOfCommand = positionOfCommand;
        this.head = head;
        this.tokens = tokens;
    }

    @Override
    public long positionOf(String commandMessageIdentifier) {
        return positionOfCommand.applyAsLong(commandMessageIdentifier);
    }

    @Override
    public long head() {
        return head.getAsLong();
    }

    @Override
    public long handled(String processingGroup) {
        GroupPositions positions = positions(processingGroup);
        if (!positions.knownSince(System.nanoTime() - FRESH.toNanos())) {
            tokens.read(processingGroup).forEach((segment, position) -> positions.update(segment, position, false));
        }
        return positions.handled();
    }

    @Override
    public boolean await(Set<String> processingGroups, long position, Duration atMost) {
        if (haveHandled(processingGroups, position)) {
            return true;
        }
        waiting.incrementAndGet();
        lock.lock();
        try {
            return awaitLocked(processingGroups, position, atMost.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            waiting.decrementAndGet();
        }
    }

    private boolean awaitLocked(Set<String> groupNames, long position, long atMost) throws InterruptedException {
        long left = atMost;
        while (!haveHandled(groupNames, position)) {
            if (left <= 0) {
                return false;
            }
            // Now and then without being woken, for groups of a node that fell silent.
            long slice = Math.min(left, FRESH.toNanos());
            long unused = advanced.awaitNanos(slice);
            left -= slice - Math.max(0, unused);
        }
        return true;
    }

    private boolean haveHandled(Set<String> processingGroups, long position) {
        return processingGroups.stream().allMatch(group -> handled(group) >= position);
    }

    /** A segment of the group has handled everything up to the position. */
    public void report(String processingGroup, int segment, long position, boolean onThisNode) {
        if (positions(processingGroup).update(segment, position, onThisNode) && waiting.get() > 0) {
            lock.lock();
            try {
                advanced.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    public long reported(String processingGroup, int segment) {
        return positions(processingGroup).positionOf(segment);
    }

    public void released(String processingGroup, int segment) {
        positions(processingGroup).released(segment);
    }

    private GroupPositions positions(String processingGroup) {
        return groups.computeIfAbsent(processingGroup, name -> new GroupPositions());
    }
}
