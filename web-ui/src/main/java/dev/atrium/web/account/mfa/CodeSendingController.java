package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.security.factor.Sending;
import dev.atrium.web.security.factor.SentCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Sends another code, at most every 45 seconds, and only to whoever has a challenge to answer. */
@Controller
class CodeSendingController {

    private static final Map<String, FactorMethod> METHODS =
            Map.of("email", FactorMethod.OTP_EMAIL, "sms", FactorMethod.OTP_SMS);

    private final ChallengedMembers challenged;
    private final SentCodes codes;
    private final MfaPages pages;
    private final Clock clock;

    CodeSendingController(ChallengedMembers challenged, SentCodes codes, MfaPages pages, Clock clock) {
        this.challenged = challenged;
        this.codes = codes;
        this.pages = pages;
        this.clock = clock;
    }

    /** A page with a modal that says what came of it. */
    @PostMapping({"/users/request-otp/{method}", "/users/request-otp/{method}/"})
    View create(@PathVariable String method, Frame frame, HttpServletResponse response) {
        FactorMethod wanted = wanted(method, frame.request());
        Optional<ChallengedMember> asked = challenged.find(frame.request());
        if (asked.isEmpty()) {
            return pages.report(frame, "session");
        }
        Sending sending = codes.send(asked.get().pending(), asked.get().member(), wanted, frame.texts());
        if (sending instanceof Sending.TooSoon soon) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(soon.again()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
        return pages.code(frame, asked.get().pending(), wanted, asked.get().member(), sending, response);
    }

    /** The same for a program: {@code {"success": …}} or {@code {"error": …}}. */
    @PostMapping(
            value = {"/users/request-otp/{method}", "/users/request-otp/{method}/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> createForProgram(
            @PathVariable String method, Frame frame, HttpServletResponse response) {
        FactorMethod wanted = wanted(method, frame.request());
        Sending sending = challenged
                .find(frame.request())
                .map(one -> codes.send(one.pending(), one.member(), wanted, frame.texts()))
                .orElse(new Sending.NotAsked());
        ThrottleHint.set(sending, clock, frame.request(), response);
        return switch (sending) {
            case Sending.Sent sent -> ResponseEntity.ok(Map.of("success", "OTP Sent"));
            case Sending.TooSoon soon ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, seconds(soon.again()))
                        .body(error(frame, sending));
            case Sending.Failed failed ->
                ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(error(frame, sending));
            case Sending.NotAsked over ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(error(frame, sending));
        };
    }

    private static Map<String, String> error(Frame frame, Sending sending) {
        return Map.of("error", Words.of(sending, "", frame.texts()));
    }

    private static FactorMethod wanted(String method, HttpServletRequest request) {
        if (!isFromThisSite(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Optional.ofNullable(METHODS.get(method))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Beside the token of the form: no other site may let this one send messages, which cost money and patience. */
    private static boolean isFromThisSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean sameSite = site == null || site.equals("same-origin");
        return sameSite && (origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST)));
    }

    private static String authority(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private String seconds(Instant again) {
        return Long.toString(Math.max(
                1, Duration.between(clock.instant(), again).plusMillis(999).toSeconds()));
    }
}
