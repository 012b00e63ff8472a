package dev.atrium.web.security.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.user.UserId;
import dev.atrium.web.security.session.SiteCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Lets a browser that proved a second factor choose a new password by a mailed link: it has no session to note that in. */
@Component
public class ProvedReset {

    private static final String PURPOSE = "proved-reset";
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Fingerprints fingerprints;
    private final Clock clock;
    private final boolean https;
    private final String name;

    ProvedReset(Fingerprints fingerprints, Clock clock, PublicUrl publicUrl) {
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.https = SiteCookies.secure(publicUrl);
        this.name = SiteCookies.name("atrium_reset", https);
    }

    public void note(UserId user, HttpServletResponse response) {
        Instant ends = clock.instant().plus(LIFETIME);
        ResponseCookie cookie = ResponseCookie.from(name, ends.getEpochSecond() + "." + sign(user, ends))
                .path("/")
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public boolean isFresh(UserId user, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .anyMatch(cookie -> isGood(user, cookie.getValue()));
    }

    private boolean isGood(UserId user, String value) {
        String[] parts = value.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        return clock.instant().isBefore(ends)
                && MessageDigest.isEqual(
                        parts[1].getBytes(UTF_8), sign(user, ends).getBytes(UTF_8));
    }

    private String sign(UserId user, Instant ends) {
        byte[] mac = fingerprints.of(PURPOSE, user + " " + ends.getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }
}
