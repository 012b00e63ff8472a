package dev.atrium.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.SafePath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends a visitor by way of another page, which then leads to what was asked for. */
final class Detour {

    private Detour() {}

    /** @param htmxStatus of the answer to htmx, which is told to load the page */
    static void via(String page, int htmxStatus, HttpServletRequest request, HttpServletResponse response) {
        Flash.of(request).carry(request, response);
        String address = page + "?next=" + URLEncoder.encode(wayBack(request), UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(htmxStatus);
        } else {
            response.setHeader(HttpHeaders.LOCATION, address);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** A program has no use for another page. */
    static boolean isForProgram(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains("text/html");
    }

    /** What was asked for; but only a page can be gone back to, so for anything else the page that it was asked from. */
    private static String wayBack(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        return (page ? SafePath.parse(withQuery(request.getRequestURI(), request.getQueryString())) : openPage(request))
                .orElse("/");
    }

    private static Optional<String> openPage(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(referer);
            return SafePath.parse(withQuery(page.getRawPath(), page.getRawQuery()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withQuery(@Nullable String path, @Nullable String query) {
        return query == null ? String.valueOf(path) : path + "?" + query;
    }
}
