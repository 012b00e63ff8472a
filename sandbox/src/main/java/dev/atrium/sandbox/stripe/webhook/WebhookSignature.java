package dev.atrium.sandbox.stripe.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stripe's signature of a webhook: an HMAC over the time and the body, so that neither can be changed or used again. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** The value of the header {@code Stripe-Signature}. */
    static String of(String payload, long time, String secret) {
        return "t=%d,v1=%s".formatted(time, HexFormat.of().formatHex(sealed(time + "." + payload, secret)));
    }

    private static byte[] sealed(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
