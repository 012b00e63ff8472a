package dev.atrium.sandbox.stripe;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at the stand-in, {@code atrium.sandbox.stripe.*}; the site is configured with the same keys.
 *
 * @param webhookUrl where events go; the site's own address if none is named
 * @param late how long after what they tell webhooks come, where they come late
 */
@ConfigurationProperties("atrium.sandbox.stripe")
record StripeStandInSettings(
        @DefaultValue("sk_test_sandbox") String secretKey,
        @DefaultValue("pk_test_sandbox") String publishableKey,
        @DefaultValue("whsec_sandbox") String webhookSecret,
        @Nullable URI webhookUrl,
        @DefaultValue("30s") Duration late) {}
