package dev.atrium.web.account.mfa;

import dev.atrium.web.security.factor.Sending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Tells the page's script from when on another code can be asked for, for its countdown. Only a hint: what counts is counted
 * at the server, so removing or changing the cookie gains nothing.
 */
final class ThrottleHint {

    static final String COOKIE = "throttle_otp_request_expiry_date";

    private ThrottleHint() {}

    static void set(@Nullable Sending sending, Clock clock, HttpServletRequest request, HttpServletResponse response) {
        again(sending).ifPresent(again -> {
            // Whole seconds, rounded up: a hint must not be too early.
            Instant shown = again.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
            ResponseCookie cookie = ResponseCookie.from(COOKIE, shown.toString())
                    .path("/")
                    // Rounded up as well: a cookie that is gone says that there is nothing to wait for.
                    .maxAge(Duration.between(clock.instant(), shown).plusSeconds(1))
                    .httpOnly(false)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }

    static Optional<Instant> again(@Nullable Sending sending) {
        return switch (sending) {
            case Sending.Sent sent -> Optional.of(sent.again());
            case Sending.TooSoon soon -> Optional.of(soon.again());
            case Sending.Failed failed -> Optional.of(failed.again());
            case Sending.NotAsked over -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
