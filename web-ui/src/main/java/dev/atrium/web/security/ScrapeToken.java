package dev.atrium.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets Prometheus read the metrics: it cannot log in, but it can send {@code Authorization: Bearer} with a token that is
 * configured on both sides. Without a token only administrators read them.
 */
@Component
class ScrapeToken implements RequestMatcher {

    static final String PATH = "/actuator/prometheus";

    private static final int SHORTEST = 20;
    private static final String BEARER = "Bearer ";

    private final byte[] token;

    ScrapeToken(@Value("${atrium.metrics.scrape-token:}") String token) {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException("atrium.metrics.scrape-token needs at least 20 characters");
        }
        this.token = token.getBytes(UTF_8);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return token.length > 0
                && request.getRequestURI().equals(PATH)
                && isRight(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private boolean isRight(@Nullable String header) {
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(header.substring(BEARER.length()).getBytes(UTF_8), token);
    }
}
