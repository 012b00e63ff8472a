package dev.atrium.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.SafePath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a visitor who asks for a page of members to the login page, and from there back. */
@Component
class LoginFirst implements AuthenticationEntryPoint {

    private static final String LOGIN = "/users/login?next=";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (wantsJson(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Flash flash = Flash.of(request);
        flash.info("flash.login-first");
        flash.carry(request, response);
        String login = LOGIN + URLEncoder.encode(wayBack(request), UTF_8);
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader(HttpHeaders.LOCATION, login);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
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
