package dev.atrium.sandbox.twilio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** What Twilio refuses, with its codes; some numbers are documented to be refused, so that a site can be tried with them. */
enum TwilioRefusal {
    UNAUTHENTICATED(401, 20003, "Authenticate"),
    BROKEN(500, 20500, "An internal server error has occurred"),
    NO_RECIPIENT(400, 21604, "A 'To' phone number is required."),
    NO_SENDER(400, 21603, "A 'From' phone number is required."),
    NO_BODY(400, 21602, "Message body is required."),
    TOO_LONG(400, 21617, "The concatenated message body exceeds the 1600 character limit"),
    INVALID_RECIPIENT(400, 21211, "The 'To' number is not a valid phone number."),
    UNREACHABLE(400, 21612, "The 'To' phone number is not currently reachable via SMS."),
    NOT_PERMITTED(
            400, 21408, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number."),
    UNSUBSCRIBED(400, 21610, "Attempt to send to unsubscribed recipient"),
    NO_MOBILE(400, 21614, "'To' number is not a valid mobile number"),
    INVALID_SENDER(400, 21212, "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID."),
    NOT_OWNED(400, 21606, "The 'From' phone number is not a valid, SMS-capable inbound phone number for your account."),
    QUEUE_FULL(429, 21611, "This 'From' number has exceeded the maximum number of queued messages");

    private static final Map<String, TwilioRefusal> RECIPIENTS = Map.of(
            "+15005550001", INVALID_RECIPIENT,
            "+15005550002", UNREACHABLE,
            "+15005550003", NOT_PERMITTED,
            "+15005550004", UNSUBSCRIBED,
            "+15005550009", NO_MOBILE);

    private static final Map<String, TwilioRefusal> SENDERS =
            Map.of("+15005550001", INVALID_SENDER, "+15005550007", NOT_OWNED, "+15005550008", QUEUE_FULL);

    private static final int LONGEST = 1600;

    private final int status;
    private final int code;
    private final String message;

    TwilioRefusal(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    static Optional<TwilioRefusal> of(String to, String from, String body) {
        if (to.isBlank()) {
            return Optional.of(NO_RECIPIENT);
        }
        if (from.isBlank()) {
            return Optional.of(NO_SENDER);
        }
        if (body.isEmpty() || body.length() > LONGEST) {
            return Optional.of(body.isEmpty() ? NO_BODY : TOO_LONG);
        }
        if (!to.matches("\\+[1-9][0-9]{6,14}")) {
            return Optional.of(INVALID_RECIPIENT);
        }
        return Optional.ofNullable(SENDERS.get(from)).or(() -> Optional.ofNullable(RECIPIENTS.get(to)));
    }

    ResponseEntity<Map<String, Object>> answer() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        error.put("status", status);
        return ResponseEntity.status(status).body(error);
    }
}
