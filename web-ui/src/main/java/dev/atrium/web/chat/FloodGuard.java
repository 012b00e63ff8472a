package dev.atrium.web.chat;

import dev.atrium.api.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Lets a member say ten things in ten seconds, in all rooms and tabs together, as far as they come through one node. */
@Component
class FloodGuard {

    static final int MESSAGES = 10;
    static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int REMEMBERED = 10_000;

    private final Map<UserId, Deque<Instant>> recent = new ConcurrentHashMap<>();
    private final Clock clock;

    FloodGuard(Clock clock) {
        this.clock = clock;
    }

    void admit(UserId author) {
        Instant now = clock.instant();
        if (recent.size() > REMEMBERED) {
            recent.values().removeIf(times -> times.isEmpty() || times.getLast().isBefore(now.minus(WINDOW)));
        }
        recent.compute(author, (who, times) -> {
            Deque<Instant> kept = times == null ? new ArrayDeque<>() : times;
            while (!kept.isEmpty() && !kept.getFirst().isAfter(now.minus(WINDOW))) {
                kept.removeFirst();
            }
            if (kept.size() >= MESSAGES) {
                throw new TooManyMessagesException();
            }
            kept.addLast(now);
            return kept;
        });
    }
}
