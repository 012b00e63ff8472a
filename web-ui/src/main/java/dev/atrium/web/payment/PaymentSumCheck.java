package dev.atrium.web.payment;

import dev.atrium.api.payment.FindPaymentSumsQuery;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentSums;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.web.command.Queries;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Compares what the site thinks it has received with what Stripe says, currency by currency. Reads every intent that this
 * site ever made, a hundred a call: for an operator's question, not for a page.
 */
@Component
public class PaymentSumCheck {

    private final Queries queries;
    private final PaymentGateway gateway;

    PaymentSumCheck(Queries queries, PaymentGateway gateway) {
        this.queries = queries;
        this.gateway = gateway;
    }

    /** One currency: what was received minus what was given back, here and there. */
    public record Line(Money ours, Money stripes) {

        public boolean agrees() {
            return ours.equals(stripes);
        }
    }

    /** @throws dev.atrium.gateway.payment.PaymentsUnavailableException if Stripe does not answer */
    public List<Line> run() {
        Map<String, Long> stripes = new TreeMap<>();
        gateway.eachIntentSince(Instant.EPOCH, intent -> add(stripes, intent));
        Map<String, Long> ours = new TreeMap<>();
        queries.ask(new FindPaymentSumsQuery(), PaymentSums.class)
                .lines()
                .forEach(line -> ours.put(
                        line.kept().currency().getCurrencyCode(), line.kept().minorUnits()));
        ours.keySet().forEach(currency -> stripes.putIfAbsent(currency, 0L));
        return stripes.keySet().stream()
                .map(currency -> new Line(money(ours, currency), money(stripes, currency)))
                .toList();
    }

    private static void add(Map<String, Long> sums, PaymentIntentView intent) {
        PaymentTruth truth = intent.truth();
        if (intent.paymentId() != null && truth.status() == IntentStatus.SUCCEEDED) {
            Money kept = truth.amount().minus(truth.refunded());
            sums.merge(kept.currency().getCurrencyCode(), kept.minorUnits(), Long::sum);
        }
    }

    private static Money money(Map<String, Long> sums, String currency) {
        return new Money(sums.getOrDefault(currency, 0L), Currency.getInstance(currency));
    }
}
