package dev.atrium.api.payment;

import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a member paid or tried to pay, by the time of that, the newest first; what was only looked at is left out.
 * Answered with a {@link PaymentPage}.
 *
 * @param before where to read on, null for the newest
 */
public record FindMyPaymentsQuery(UserId payer, @Nullable PaymentId before, int size) {}
