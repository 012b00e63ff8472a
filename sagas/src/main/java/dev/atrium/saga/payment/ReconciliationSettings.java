package dev.atrium.saga.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When Stripe is asked about payments that nothing is heard of.
 *
 * @param every how often it is looked for them
 * @param silence how long one must be silent to be asked about for the first time
 */
@ConfigurationProperties("atrium.payments.reconciliation")
record ReconciliationSettings(
        @DefaultValue("5m") Duration every,
        @DefaultValue("10m") Duration silence) {}
