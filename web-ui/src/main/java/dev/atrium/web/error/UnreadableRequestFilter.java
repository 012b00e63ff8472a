package dev.atrium.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 where parameters cannot be decoded ({@code ?search=%zz}), whoever asks for one first. The container would take it for a
 * fault of ours, and write into its log what was sent.
 */
class UnreadableRequestFilter extends OncePerRequestFilter {

    private static final String UNREADABLE = UnreadableRequestFilter.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !isUnreadable(fault)) {
                throw fault;
            }
            request.setAttribute(UNREADABLE, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Then a page that asks for parameters, too, could not be made either. */
    static boolean answered(ServletRequest request) {
        return request.getAttribute(UNREADABLE) != null;
    }

    private static boolean isUnreadable(Throwable fault) {
        @Nullable Throwable cause = fault;
        while (cause != null && !(cause instanceof InvalidParameterException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
