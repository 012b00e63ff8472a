package dev.atrium.api.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of payments, the newest first.
 *
 * @param next where to read on, null at the end
 */
public record PaymentPage(
        List<PaymentView> payments, @Nullable PaymentId next) {}
