package dev.atrium.app.shutdown;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first thing at the end: readiness is refused already (Spring Boot does that before this event), and everything else still
 * runs. Answers end their connections meanwhile, so that none is kept for a next request that nobody would hear.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Drain extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final ShutdownSettings settings;
    private final ApplicationContext site;
    private volatile boolean draining;

    Drain(ShutdownSettings settings, ApplicationContext site) {
        this.settings = settings;
        this.site = site;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ContextClosedEvent closing) {
        if (closing.getApplicationContext() != site || !settings.drain().isPositive()) {
            return;
        }
        draining = true;
        LOG.info("Not ready any more; ending in {}", settings.drain());
        try {
            Thread.sleep(settings.drain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
