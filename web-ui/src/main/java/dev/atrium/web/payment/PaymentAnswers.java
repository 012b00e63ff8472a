package dev.atrium.web.payment;

import dev.atrium.gateway.payment.PaymentsUnavailableException;
import dev.atrium.web.language.Texts;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers to the scripts of payment pages: what went right, or an error in words for people. */
final class PaymentAnswers {

    private static final Logger log = LoggerFactory.getLogger(PaymentAnswers.class);

    private PaymentAnswers() {}

    static ResponseEntity<Map<String, Object>> of(Texts texts, Supplier<Map<String, Object>> work) {
        try {
            return json(HttpStatus.OK, work.get());
        } catch (PaymentUnderWayException paid) {
            return error(HttpStatus.CONFLICT, texts.get("payment.error.under-way"));
        } catch (PaymentsUnavailableException away) {
            log.warn("a member could not begin to pay: {}", away.getMessage());
            return error(HttpStatus.SERVICE_UNAVAILABLE, texts.get("payment.error.unavailable"));
        }
    }

    static ResponseEntity<Map<String, Object>> refused(String text) {
        return error(HttpStatus.BAD_REQUEST, text);
    }

    private static ResponseEntity<Map<String, Object>> error(HttpStatus status, String text) {
        return json(status, Map.of("error", text));
    }

    /** JSON whatever the caller says it takes: it is what these addresses are for. */
    static ResponseEntity<Map<String, Object>> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
