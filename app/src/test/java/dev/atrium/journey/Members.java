package dev.atrium.journey;

import java.util.concurrent.atomic.AtomicLong;

/** People of the tests. A name is used once, so tests may share a site. */
final class Members {

    static final String PASSWORD = "correct-Horse-battery-7";

    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis());

    private Members() {}

    static String alice() {
        return unique("alice");
    }

    static String bob() {
        return unique("bob");
    }

    static String unique(String name) {
        return name + "-" + Long.toString(COUNT.incrementAndGet(), 36);
    }
}
