package dev.atrium.web.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Answers for errors from 500 on with bytes made at the start, and for requests that cannot be read. It stands before sessions,
 * security and templates, because any of them may be what broke.
 */
class StaticErrorFilter extends GenericFilterBean {

    private static final String PROBLEM = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}";

    private final StaticErrorPages pages;

    StaticErrorFilter(StaticErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code
                && (code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        || UnreadableRequestFilter.answered(request))) {
            answer(code, (HttpServletRequest) request, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = Wishes.json(request);
        byte[] body = json ? problem(status) : pages.of(status, Language.of(request));
        response.setStatus(status);
        response.setContentType(json ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] problem(int status) {
        String title = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? "The request could not be read"
                : "The site could not answer";
        return PROBLEM.formatted(title, status).getBytes(UTF_8);
    }
}
