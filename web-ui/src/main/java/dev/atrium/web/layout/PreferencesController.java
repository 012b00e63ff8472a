package dev.atrium.web.layout;

import dev.atrium.web.cookie.SiteCookie;
import dev.atrium.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Keeps the visitor's choice of language and theme in cookies, and returns to the page where it was made. */
@Controller
class PreferencesController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    @PostMapping({"/language", "/language/"})
    View chooseLanguage(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.parse(language)
                .ifPresent(chosen -> SiteCookie.set(Language.COOKIE, chosen.code(), A_YEAR, request, response));
        return back(request, next);
    }

    @PostMapping({"/theme", "/theme/"})
    View chooseTheme(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Theme.parse(theme).ifPresent(chosen -> SiteCookie.set(Theme.COOKIE, chosen.code(), A_YEAR, request, response));
        return back(request, next);
    }

    /** The browser's own word comes first: a live search moves the address without loading the page again. */
    private static View back(HttpServletRequest request, String next) {
        return new SeeOther(referer(request).or(() -> SafePath.parse(next)).orElse("/"));
    }

    private static Optional<String> referer(HttpServletRequest request) {
        @Nullable String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(referer);
            boolean ours = uri.getAuthority() != null && uri.getAuthority().equals(request.getHeader(HttpHeaders.HOST));
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return ours ? SafePath.parse(uri.getRawPath() + query) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
