package dev.atrium.web.command;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request: in its log lines, in its answer's header, and, by way of {@link Commands}, in the events that it
 * causes. A name that the client sends is not taken, because it would be stored.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestIdFilter extends OncePerRequestFilter {

    private static final String KEY = "request";

    /** The name of the request that this thread works for; made up where there is none. */
    static String currentRequest() {
        String current = MDC.get(KEY);
        return current == null ? newName() : current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = newName();
        response.setHeader("X-Request-Id", name);
        try (MDC.MDCCloseable named = MDC.putCloseable(KEY, name)) {
            chain.doFilter(request, response);
        }
    }

    /** Not a secret, only unlikely to be given twice. */
    private static String newName() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
