package dev.atrium.sandbox.recaptcha;

import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers as Google's site verification does: always 200, and the verdict in the body. */
@RestController
@Profile("sandbox")
class SiteVerifyController {

    private static final String SECRET = "sandbox";
    private static final String PASS = "sandbox-pass";

    private final Faults faults;

    SiteVerifyController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping(path = "/sandbox/recaptcha/siteverify", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> verify(
            @RequestParam(defaultValue = "") String secret, @RequestParam(defaultValue = "") String response) {
        Fault fault = faults.next(ThirdParty.RECAPTCHA);
        return switch (fault) {
            case NONE -> ResponseEntity.ok(verdict(secret, response));
            case REJECT -> ResponseEntity.ok(failed("invalid-input-response"));
            case ERROR, TIMEOUT ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        };
    }

    private static Map<String, Object> verdict(String secret, String response) {
        if (secret.isEmpty()) {
            return failed("missing-input-secret");
        }
        if (!secret.equals(SECRET)) {
            return failed("invalid-input-secret");
        }
        if (response.isEmpty()) {
            return failed("missing-input-response");
        }
        if (!response.equals(PASS)) {
            return failed("invalid-input-response");
        }
        return Map.of(
                "success",
                true,
                "challenge_ts",
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "hostname",
                "localhost");
    }

    private static Map<String, Object> failed(String code) {
        return Map.of("success", false, "error-codes", List.of(code));
    }
}
