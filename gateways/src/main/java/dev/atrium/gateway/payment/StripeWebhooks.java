package dev.atrium.gateway.payment;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.atrium.api.payment.PaymentNotice;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.core.JacksonException;

/** Checks the signature by the SDK, and only then looks into the message. */
class StripeWebhooks implements PaymentWebhooks {

    private final String secret;
    private final Duration tolerance;
    private final Clock clock;

    StripeWebhooks(String secret, Duration tolerance, Clock clock) {
        this.secret = secret;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    @Override
    public PaymentNotice read(String payload, String signature) {
        verify(payload, signature);
        try {
            return NoticeReader.read(payload);
        } catch (JacksonException unreadable) {
            throw new ForgedNoticeException("signed, but not JSON");
        }
    }

    /** The SDK stumbles over a time that is no number. */
    private void verify(String payload, String signature) {
        try {
            Webhook.Signature.verifyHeader(payload, signature, secret, tolerance.toSeconds(), clock);
        } catch (SignatureVerificationException | NumberFormatException forged) {
            throw new ForgedNoticeException("the signature does not fit");
        }
    }
}
