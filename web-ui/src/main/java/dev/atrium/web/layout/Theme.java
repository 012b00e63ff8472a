package dev.atrium.web.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Light, dark, or as the visitor's device has it. Chosen by a cookie, so that the first byte of a page is right. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "theme";

    static Theme of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return AUTO;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> parse(cookie.getValue()))
                .orElse(AUTO);
    }

    static Optional<Theme> parse(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }

    public String code() {
        return switch (this) {
            case AUTO -> "auto";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }
}
