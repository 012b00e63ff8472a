package dev.atrium.web.security.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.ChallengePurpose;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Carries the {@link PendingChallenge} of a browser, signed, out of reach of scripts, and for ten minutes at the most. */
@Component
class ChallengeCookie {

    private static final String PURPOSE = "challenge-cookie.2";
    private static final String SEPARATOR = "|";
    private static final int PARTS = 7;

    private final Fingerprints fingerprints;
    private final Clock clock;
    private final boolean https;
    private final String name;

    ChallengeCookie(Fingerprints fingerprints, Clock clock, PublicUrl publicUrl) {
        this.fingerprints = fingerprints;
        this.clock = clock;
        this.https = SiteCookies.secure(publicUrl);
        this.name = SiteCookies.name("atrium_challenge", https);
    }

    void set(PendingChallenge pending, HttpServletResponse response) {
        String text = String.join(
                SEPARATOR,
                pending.userId().toString(),
                pending.accountId().toString(),
                pending.purpose().name(),
                pending.token(),
                Long.toString(pending.passwordVersion()),
                Long.toString(pending.endsAt().getEpochSecond()),
                pending.next());
        String signed = encode(text.getBytes(UTF_8)) + "." + encode(fingerprints.of(PURPOSE, text));
        send(signed, Duration.between(clock.instant(), pending.endsAt()), response);
    }

    void remove(HttpServletResponse response) {
        send("", Duration.ZERO, response);
    }

    /** What the browser has to answer, if it was put there by this site and is not over. */
    Optional<PendingChallenge> read(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> verified(cookie.getValue()).stream())
                .flatMap(text -> parse(text).stream())
                .filter(pending -> clock.instant().isBefore(pending.endsAt()))
                .findFirst();
    }

    private Optional<String> verified(String signed) {
        try {
            int dot = signed.indexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            String text = new String(Base64.getUrlDecoder().decode(signed.substring(0, dot)), UTF_8);
            byte[] mac = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(mac, fingerprints.of(PURPOSE, text)) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<PendingChallenge> parse(String text) {
        String[] parts = text.split("\\|", PARTS);
        return parts.length < PARTS
                ? Optional.empty()
                : Optional.of(new PendingChallenge(
                        UserId.of(parts[0]),
                        AccountId.of(parts[1]),
                        ChallengePurpose.valueOf(parts[2]),
                        parts[3],
                        Long.parseLong(parts[4]),
                        Instant.ofEpochSecond(Long.parseLong(parts[5])),
                        parts[6]));
    }

    private void send(String value, Duration lifetime, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
