package dev.atrium.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the site. A cookie chooses it; without one the browser's wishes count. */
public enum Language {
    EN("English"),
    PL("Polski");

    public static final String COOKIE = "language";

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));
    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    public static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> wished(request));
    }

    /** What the visitor chose, or else the language of the page: for pages that are made for one country. */
    public static Language of(HttpServletRequest request, Language usual) {
        return chosen(request).orElse(usual);
    }

    public static Language of(@Nullable Locale locale) {
        return locale == null ? EN : parse(locale.getLanguage()).orElse(EN);
    }

    public static Optional<Language> parse(String code) {
        return switch (code) {
            case "en" -> Optional.of(EN);
            case "pl" -> Optional.of(PL);
            default -> Optional.empty();
        };
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return parse(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Language wished(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return EN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> parse(wish.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }

    /** As it stands in {@code lang} attributes, such as {@code pl}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }
}
