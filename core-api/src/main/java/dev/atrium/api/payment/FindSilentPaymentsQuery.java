package dev.atrium.api.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payments that are not settled and that nothing was heard of for certain lengths of time. Answered with a
 * {@link PaymentPage}.
 *
 * @param lastHeard spans of time, in one of which the last event of the payment lies
 * @param after where to read on, by id; null for the first
 */
public record FindSilentPaymentsQuery(
        List<Span> lastHeard, @Nullable PaymentId after, int size) {

    /** A span of time without its beginning and with its end. */
    public record Span(Instant after, Instant until) {}
}
