package dev.atrium.web.security.throttle;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Holds a refused try back for a moment, to slow down who tries in a loop. Only a few at a time: beyond them a refusal is
 * told at once, so that nobody can occupy the server's threads with being refused.
 */
@Component
public class Brake {

    private static final int HELD_AT_ONCE = 20;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(HELD_AT_ONCE);

    public void hold() {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(MOMENT.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }
}
