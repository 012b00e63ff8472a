package dev.atrium.web.payment;

import dev.atrium.api.payment.PaymentNotice;
import dev.atrium.api.payment.PaymentNoticeInbox;
import dev.atrium.gateway.payment.ForgedNoticeException;
import dev.atrium.gateway.payment.PaymentWebhooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Takes Stripe's notices: checks whose they are, stores them, says so. What they mean is found out afterwards. */
@Controller
class StripeWebhookController {

    private static final Logger log = LoggerFactory.getLogger(StripeWebhookController.class);
    /** Stripe's are some kilobytes. */
    private static final int LARGEST = 512 * 1024;

    private final PaymentWebhooks webhooks;
    private final PaymentNoticeInbox inbox;

    StripeWebhookController(PaymentWebhooks webhooks, PaymentNoticeInbox inbox) {
        this.webhooks = webhooks;
        this.inbox = inbox;
    }

    /** A notice that cannot be stored is answered with an error, and then Stripe sends it again. */
    @PostMapping({"/stripe/webhook", "/stripe/webhook/"})
    ResponseEntity<Map<String, Object>> take(
            InputStream body, @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature)
            throws IOException {
        byte[] payload = body.readNBytes(LARGEST + 1);
        if (payload.length > LARGEST) {
            return refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            PaymentNotice notice = webhooks.read(new String(payload, StandardCharsets.UTF_8), signature);
            boolean isNew = inbox.keep(notice);
            return PaymentAnswers.json(HttpStatus.OK, Map.of("received", true, "new", isNew));
        } catch (ForgedNoticeException forged) {
            log.warn("refused a notice that is not Stripe's: {}", forged.getMessage());
            return refused(HttpStatus.BAD_REQUEST);
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status) {
        return PaymentAnswers.json(status, Map.of("error", "not signed by Stripe"));
    }
}
