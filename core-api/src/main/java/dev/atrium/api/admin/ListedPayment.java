package dev.atrium.api.admin;

import dev.atrium.api.payment.PaymentView;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list of administrators.
 *
 * @param payerName the user name of who paid, null for who has left
 */
public record ListedPayment(PaymentView payment, @Nullable String payerName) {}
