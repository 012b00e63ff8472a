package dev.atrium.web.admin.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.layout.Frame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One payment.
 *
 * @param payer the user name of who paid, null for who has left
 */
public record AdminPaymentPage(
        Frame frame, PaymentView payment, @Nullable String payer) implements AdminPage {

    @Override
    public String title() {
        return t("admin.payment.title", amount(payment.amount()));
    }

    public boolean mayRefund() {
        return mayAct() && hasMoneyLeft() && !heldByDispute();
    }

    private boolean hasMoneyLeft() {
        return payment.state() == PaymentState.SUCCEEDED && !left(payment).isNothing();
    }

    /** Stripe gives nothing back of what the payer's bank holds, or has given back itself. */
    private boolean heldByDispute() {
        return payment.dispute() == DisputeState.OPEN || payment.dispute() == DisputeState.LOST;
    }

    /** Why there is nothing to give back, or why it was not; null where neither needs saying. */
    public @Nullable String refundNote() {
        if (hasMoneyLeft() && heldByDispute()) {
            return t(payment.dispute() == DisputeState.OPEN ? "admin.refund.disputed" : "admin.refund.charged-back");
        }
        String refusal = payment.refundRefusal();
        if (refusal == null) {
            return null;
        }
        return t("admin.refund.refused", refusal);
    }

    static Money left(PaymentView payment) {
        return payment.amount().minus(payment.refunded());
    }

    public String amount(Money amount) {
        return PaymentWords.amount(amount, this);
    }

    public String purpose() {
        return PaymentWords.purpose(payment, this);
    }

    public String state() {
        return PaymentWords.state(payment, this);
    }

    public String css() {
        return PaymentWords.css(payment);
    }

    public String dispute() {
        DisputeState dispute = payment.dispute();
        return dispute == null
                ? "–"
                : t("admin.payment.dispute." + dispute.name().toLowerCase(Locale.ROOT));
    }

    public String country(@Nullable CountryCode country) {
        return country == null ? "–" : CountryNames.in(texts().language()).of(country);
    }
}
