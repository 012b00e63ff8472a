package dev.atrium.api.payment;

import java.util.Comparator;
import java.util.List;

/** What was paid and given back, a line for each currency. */
public record PaymentSums(List<Line> lines) {

    public PaymentSums {
        lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.succeeded().currency().getCurrencyCode()))
                .toList();
    }

    /** One currency. */
    public record Line(Money succeeded, Money refunded, long payments) {

        public Money kept() {
            return succeeded.minus(refunded);
        }
    }
}
