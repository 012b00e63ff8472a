package dev.atrium.app.visit;

import dev.atrium.api.visit.Visitors;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Sees every request come and go, but for those of monitoring, and tells the other nodes once a second that there are some: they
 * share the databases, so whoever rests for visitors rests for theirs, too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VisitorWatch implements Filter, Visitors {

    /** Longer than a visitor's browser takes between a page and what belongs to it, and than two messages of a node. */
    static final Duration LATELY = Duration.ofSeconds(3);

    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);
    private static final String MONITORING = "/actuator";

    private final Clock clock;
    private final Runnable tellOthers;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong told;
    private volatile long lastHere;
    private volatile long lastElsewhere;

    /** @param tellOthers tells the other nodes that there are visitors here */
    VisitorWatch(Clock clock, Runnable tellOthers) {
        this.clock = clock;
        this.tellOthers = tellOthers;
        long longAgo = clock.millis() - LATELY.toMillis();
        this.told = new AtomicLong(longAgo);
        this.lastHere = longAgo;
        this.lastElsewhere = longAgo;
    }

    @Override
    public boolean areThere() {
        long since = clock.millis() - LATELY.toMillis();
        return underWay.get() > 0 || lastHere > since || lastElsewhere > since;
    }

    /** Another node tells of visitors. */
    void areElsewhere() {
        lastElsewhere = clock.millis();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isMonitoring(request)) {
            chain.doFilter(request, response);
            return;
        }
        underWay.incrementAndGet();
        seen();
        try {
            chain.doFilter(request, response);
        } finally {
            seen();
            underWay.decrementAndGet();
        }
    }

    private void seen() {
        long now = clock.millis();
        lastHere = now;
        long before = told.get();
        if (now - before >= BETWEEN_NEWS.toMillis() && told.compareAndSet(before, now)) {
            tellOthers.run();
        }
    }

    private static boolean isMonitoring(ServletRequest request) {
        return request instanceof HttpServletRequest http
                && http.getRequestURI().startsWith(MONITORING);
    }
}
