package dev.atrium.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 where a storage is away, wherever that shows: whoever is logged in already needs it for the session, long
 * before any page is asked.
 */
class StorageAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StorageAwayFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !StorageAway.isCauseOf(fault)) {
                throw fault;
            }
            LOG.warn(
                    "{} {} needs a storage that is away: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    fault.toString());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
