package dev.atrium.gateway.sms;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site's account at Twilio.
 *
 * @param authToken known to the service and this site only
 * @param from a number of the account in E.164 notation, or the id of a messaging service, {@code MG…}
 * @param timeout of one request; a page may take three seconds
 */
@Validated
@ConfigurationProperties("atrium.twilio")
record TwilioProperties(
        @NotBlank String accountSid,
        @NotBlank String authToken,
        @NotBlank String from,

        @DefaultValue("https://api.twilio.com") URI baseUrl,

        @DefaultValue("2500ms") Duration timeout) {

    /** Without the token, so that no log line can hold it. */
    @Override
    public String toString() {
        return "TwilioProperties for " + baseUrl;
    }
}
