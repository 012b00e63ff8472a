package dev.atrium.web.security.throttle;

import java.time.Duration;

/**
 * At most so many tries within a time, counted for each subject (an account, a visitor's address) by itself.
 *
 * @param bucket names what is counted; stored, so it keeps its meaning
 */
public record Limit(String bucket, int tries, Duration within) {

    public Limit {
        if (tries < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("a limit needs at least one try and a time");
        }
    }

    public Counted of(String subject) {
        return new Counted(this, subject);
    }

    /** One subject's tries under this limit. */
    public record Counted(Limit limit, String subject) {}
}
