package dev.atrium.gateway.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

class RecaptchaGatewayTest {

    private static final String SOLVED = "token-of-a-solved-captcha";
    private static final String ADDRESS = "192.0.2.7";

    private final StubbedSiteVerify service = new StubbedSiteVerify();
    private final CaptchaGateway captcha = gatewayTo(service.address(), Duration.ofSeconds(10));

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void solvedCaptchaPasses() {
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.PASSED);
        assertThat(service.requestBodies())
                .containsExactly("secret=hush&response=token-of-a-solved-captcha&remoteip=192.0.2.7");
    }

    @Test
    void addressIsLeftOutWhereUnknown() {
        captcha.verify(SOLVED, null);
        assertThat(service.requestBodies()).containsExactly("secret=hush&response=token-of-a-solved-captcha");
    }

    @Test
    void responseCannotBringFieldsOfItsOwn() {
        captcha.verify("x&secret=other", null);
        assertThat(service.requestBodies()).containsExactly("secret=hush&response=x%26secret%3Dother");
    }

    @Test
    void usedOrWrongCaptchaFails() {
        service.answers("{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"], \"unknown\": 1}");
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.FAILED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void missingResponseFailsWithoutAsking(String response) {
        assertThat(captcha.verify(response, ADDRESS)).isEqualTo(CaptchaVerdict.FAILED);
        assertThat(service.requestBodies()).isEmpty();
    }

    @Test
    void endlessResponseFailsWithoutAsking() {
        assertThat(captcha.verify("x".repeat(10_001), ADDRESS)).isEqualTo(CaptchaVerdict.FAILED);
        assertThat(service.requestBodies()).isEmpty();
    }

    @Test
    void wrongSecretIsNotTheVisitorsFault() {
        service.answers("{\"success\": false, \"error-codes\": [\"invalid-input-secret\"]}");
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
    }

    @Test
    void oneServerErrorIsTriedAgain() {
        service.failsTimes(1);
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.PASSED);
        assertThat(service.requestBodies()).hasSize(2);
    }

    @Test
    void lastingServerErrorIsUnavailable() {
        service.failsTimes(2);
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
    }

    @Test
    void nonsenseAnswerIsUnavailable() {
        service.answers("<html>maintenance</html>");
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
    }

    @Test
    @Timeout(5)
    void silentServiceIsUnavailableInTimeAndNotAskedTwice() {
        service.neverAnswers();
        CaptchaGateway hurried = gatewayTo(service.address(), Duration.ofMillis(500));
        assertThat(hurried.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
        assertThat(service.requestBodies()).hasSize(1);
    }

    @Test
    void closedPortIsUnavailable() {
        service.close();
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
    }

    @Test
    void serviceThatStaysDownIsLeftAlone() {
        service.failsTimes(Integer.MAX_VALUE);
        for (int i = 0; i < 5; i++) {
            captcha.verify(SOLVED, ADDRESS);
        }
        int asked = service.requestBodies().size();
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.UNAVAILABLE);
        assertThat(service.requestBodies()).hasSize(asked);
    }

    @Test
    void failedCaptchasDoNotCountAsFaultsOfTheService() {
        service.answers("{\"success\": false}");
        for (int i = 0; i < 20; i++) {
            captcha.verify(SOLVED, ADDRESS);
        }
        service.answers("{\"success\": true}");
        assertThat(captcha.verify(SOLVED, ADDRESS)).isEqualTo(CaptchaVerdict.PASSED);
    }

    private static CaptchaGateway gatewayTo(URI address, Duration timeout) {
        CaptchaProperties properties =
                new CaptchaProperties("public", "hush", address, URI.create("https://example.org/api.js"), timeout);
        return CaptchaConfiguration.gateway(properties, RestClient.builder());
    }
}
