package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

    @Test
    void realStripeMayBringItsFramesAndTalkToItself() {
        assertThat(ContentSecurityPolicy.forPayments(
                        URI.create("https://js.stripe.com/v3/"), "https://cdn.example.org"))
                .contains("script-src 'self' https://js.stripe.com https://*.js.stripe.com;")
                .contains("frame-src 'self' https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com;")
                .contains("img-src 'self' data: https://cdn.example.org https://*.stripe.com;")
                .contains("connect-src 'self' https://api.stripe.com;")
                .doesNotContain("unsafe");
    }

    @Test
    void scriptOfThisSiteNeedsNobodyElse() {
        assertThat(ContentSecurityPolicy.forPayments(URI.create("/sandbox/stripe/v3/stripe.js"), ""))
                .doesNotContain("stripe.com");
    }

    @Test
    void otherPagesKnowNothingOfStripe() {
        assertThat(ContentSecurityPolicy.with(URI.create("https://www.google.com/recaptcha/api.js")))
                .doesNotContain("stripe");
    }
}
