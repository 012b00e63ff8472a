package dev.atrium.gateway.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For a site of one node, and for each of several while the broker is away. */
final class InProcessLimit implements SharedLimit {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Deque<Instant>> recent = new ConcurrentHashMap<>();
    private final Clock clock;

    InProcessLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean admit(String who, int most, Duration window) {
        Instant now = clock.instant();
        Instant begin = now.minus(window);
        if (recent.size() > REMEMBERED) {
            recent.values().removeIf(times -> times.isEmpty() || times.getLast().isBefore(begin));
        }
        boolean[] admitted = new boolean[1];
        recent.compute(who, (name, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            while (!times.isEmpty() && !times.getFirst().isAfter(begin)) {
                times.removeFirst();
            }
            admitted[0] = times.size() < most;
            if (admitted[0]) {
                times.addLast(now);
            }
            return times;
        });
        return admitted[0];
    }
}
