package dev.atrium.gateway.captcha;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site's registration at reCAPTCHA.
 *
 * @param secret known to the service and this site only
 * @param timeout of one request; there are at most two, and a page may take three seconds
 */
@Validated
@ConfigurationProperties("atrium.captcha")
record CaptchaProperties(
        @NotBlank String siteKey,
        @NotBlank String secret,

        @DefaultValue("https://www.google.com/recaptcha/api/siteverify")
        URI verifyUrl,

        @DefaultValue("https://www.google.com/recaptcha/api.js")
        URI scriptUrl,

        @DefaultValue("1400ms") Duration timeout) {

    /** Without the secret, so that no log line can hold it. */
    @Override
    public String toString() {
        return "CaptchaProperties for " + verifyUrl;
    }
}
