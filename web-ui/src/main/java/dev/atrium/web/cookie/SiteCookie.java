package dev.atrium.web.cookie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies that only the server reads: language, theme, flash messages. */
public final class SiteCookie {

    private SiteCookie() {}

    public static void set(
            String name, String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
        set(name, "", Duration.ZERO, request, response);
    }
}
