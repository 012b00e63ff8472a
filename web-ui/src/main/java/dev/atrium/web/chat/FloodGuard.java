package dev.atrium.web.chat;

import dev.atrium.api.user.UserId;
import dev.atrium.gateway.broadcast.SharedLimit;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets a member say ten things in ten seconds, in all rooms and tabs together and on all nodes. */
@Component
class FloodGuard {

    static final int MESSAGES = 10;
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final SharedLimit limit;

    FloodGuard(SharedLimit limit) {
        this.limit = limit;
    }

    void admit(UserId author) {
        if (!limit.admit("chat:" + author, MESSAGES, WINDOW)) {
            throw new TooManyMessagesException();
        }
    }
}
