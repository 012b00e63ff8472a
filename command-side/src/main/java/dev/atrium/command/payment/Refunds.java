package dev.atrium.command.payment;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.RefundId;
import java.util.Currency;
import java.util.TreeSet;

/** What was given back of a payment, and what is being given back. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // set by none() or by a snapshot
final class Refunds {

    private Money total;

    /** What was asked for here, which Stripe may not have heard of yet. */
    private Money asked;

    private TreeSet<Long> ids = new TreeSet<>();

    /** For loading from a snapshot. */
    Refunds() {}

    static Refunds none(Currency currency) {
        Refunds none = new Refunds();
        none.total = Money.nothing(currency);
        none.asked = Money.nothing(currency);
        return none;
    }

    Money total() {
        return total;
    }

    boolean asked(RefundId refund) {
        return ids.contains(refund.value());
    }

    /** Cautious: what was asked for counts as gone, whether or not Stripe has done it yet. */
    Money leftOf(Money amount) {
        return amount.minus(asked.isMoreThan(total) ? asked : total);
    }

    /** Whether Stripe has not given it back yet. */
    boolean isWaiting(RefundId refund) {
        return asked(refund) && asked.isMoreThan(total);
    }

    void ask(RefundId refund, Money amount) {
        ids.add(refund.value());
        asked = (asked.isMoreThan(total) ? asked : total).plus(amount);
    }

    void paid(Money newTotal) {
        total = newTotal;
    }

    /** What Stripe or a bank did not take may be given back again. */
    void returned(Money newTotal) {
        total = newTotal;
        asked = newTotal;
    }
}
