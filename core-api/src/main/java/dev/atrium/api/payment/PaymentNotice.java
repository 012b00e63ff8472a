package dev.atrium.api.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's word that something happened. It names what to ask Stripe about and holds nothing of a person.
 *
 * @param id Stripe's name for the event, the same when it is sent again
 * @param type such as {@code payment_intent.succeeded}
 * @param intentId the intent that it is about, null for anything else
 * @param created when it happened
 */
public record PaymentNotice(
        String id, String type, @Nullable String intentId, Instant created) {}
