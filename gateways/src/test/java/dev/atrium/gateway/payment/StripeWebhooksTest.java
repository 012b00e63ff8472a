package dev.atrium.gateway.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.net.Webhook;
import dev.atrium.api.payment.PaymentNotice;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhooksTest {

    private static final String SECRET = "whsec_1";
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String SUCCEEDED = """
            {"id":"evt_1","object":"event","api_version":"2020-08-27","created":1795608000,"type":"payment_intent.succeeded",
             "data":{"object":{"id":"pi_1","object":"payment_intent"}}}""";
    private static final String DISPUTED = """
            {"id":"evt_2","type":"charge.dispute.created","created":1795608000,
             "data":{"object":{"id":"dp_1","object":"dispute","payment_intent":"pi_1"}}}""";

    private final StripeWebhooks webhooks =
            new StripeWebhooks(SECRET, Duration.ofMinutes(5), Clock.fixed(NOW, ZoneOffset.UTC));

    /** The old API version in it does not matter. */
    @Test
    void signedNoticeIsRead() {
        assertThat(webhooks.read(SUCCEEDED, signature(SUCCEEDED, SECRET, NOW)))
                .isEqualTo(new PaymentNotice(
                        "evt_1", "payment_intent.succeeded", "pi_1", Instant.ofEpochSecond(1795608000)));
    }

    @Test
    void whatIsAboutAChargeNamesItsIntent() {
        assertThat(webhooks.read(DISPUTED, signature(DISPUTED, SECRET, NOW)).intentId())
                .isEqualTo("pi_1");
    }

    @Test
    void unknownKindIsReadToo() {
        String unknown = "{\"id\":\"evt_3\",\"type\":\"moon.landed\",\"data\":{\"object\":{\"object\":\"moon\"}}}";
        assertThat(webhooks.read(unknown, signature(unknown, SECRET, NOW)).intentId())
                .isNull();
    }

    /** As Stripe writes them: much around what matters, and fields of the same names elsewhere. */
    @Test
    void onlyWhatStandsAtItsPlaceIsRead() {
        String charge = """
                {"object":"event","request":{"id":"req_1","type":"x"},"data":{"previous_attributes":{"id":"pi_9"},"object":
                {"metadata":{"id":"pi_8","payment_intent":"pi_7"},"id":"ch_1","refunds":[{"payment_intent":"pi_6"}],
                 "payment_intent":"pi_1","object":"charge"},"object_id":"pi_5"},"type":"charge.refunded","id":"evt_4",
                 "created":1795608000}""";
        assertThat(webhooks.read(charge, signature(charge, SECRET, NOW)))
                .isEqualTo(new PaymentNotice("evt_4", "charge.refunded", "pi_1", Instant.ofEpochSecond(1795608000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "{}", "\"\"", "\"pi_1\\u0000\"", "\"pi 1\"", "[\"pi_1\"]"})
    void noticeThatNamesNoIntentIsAboutNone(String id) {
        String notice = "{\"id\":\"evt_5\",\"type\":\"x\",\"created\":1e99,\"data\":{\"object\":{\"payment_intent\":"
                + id + "}}}";
        assertThat(webhooks.read(notice, signature(notice, SECRET, NOW)))
                .isEqualTo(new PaymentNotice("evt_5", "x", null, Instant.EPOCH));
    }

    @Test
    void otherKeyIsAForgery() {
        refuses(SUCCEEDED, signature(SUCCEEDED, "whsec_2", NOW));
    }

    @Test
    void changedBodyIsAForgery() {
        refuses(SUCCEEDED.replace("pi_1", "pi_2"), signature(SUCCEEDED, SECRET, NOW));
    }

    @Test
    void oldNoticeIsTakenForAReplay() {
        refuses(SUCCEEDED, signature(SUCCEEDED, SECRET, NOW.minus(Duration.ofMinutes(6))));
        assertThat(webhooks.read(SUCCEEDED, signature(SUCCEEDED, SECRET, NOW.minus(Duration.ofMinutes(4)))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "nonsense", "t=,v1=", "t=x,v1=y"})
    void brokenSignatureIsAForgery(String signature) {
        refuses(SUCCEEDED, signature);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "\"text\"",
                "{\"id\":7,\"type\":\"x\"}",
                "{\"id\":\"evt\"",
                "{\"id\":\"\\u0000\",\"type\":\"x\"}"
            })
    void signedNonsenseIsRefused(String payload) {
        refuses(payload, signature(payload, SECRET, NOW));
    }

    private void refuses(String payload, String signature) {
        assertThatExceptionOfType(ForgedNoticeException.class).isThrownBy(() -> webhooks.read(payload, signature));
    }

    private static String signature(String payload, String secret, Instant at) {
        try {
            long time = at.getEpochSecond();
            return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(secret, time + "." + payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
