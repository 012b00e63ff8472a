package dev.atrium.gateway.payment;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The site's account at Stripe.
 *
 * @param secretKey known to Stripe and this site only
 * @param publishableKey given to pages
 * @param webhookSecret signs what Stripe sends here
 * @param readTimeout of one call; a page may take three seconds
 * @param tolerance how old a signed message may be
 */
@Validated
@ConfigurationProperties("atrium.payments")
record PaymentProperties(
        @NotBlank String secretKey,
        @NotBlank String publishableKey,
        @NotBlank String webhookSecret,
        @DefaultValue("https://api.stripe.com") URI apiBase,
        @DefaultValue("https://js.stripe.com/v3/") URI scriptUrl,
        @DefaultValue("800ms") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("5m") Duration tolerance) {

    /** Without the secrets, so that no log line can hold them. */
    @Override
    public String toString() {
        return "PaymentProperties for " + apiBase;
    }
}
