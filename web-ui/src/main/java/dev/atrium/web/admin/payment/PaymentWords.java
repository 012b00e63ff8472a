package dev.atrium.web.admin.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.payment.Amounts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A payment in words. */
final class PaymentWords {

    private PaymentWords() {}

    /** A plan that is not sold any more has no name here but its own. */
    static String purpose(PaymentView payment, AdminPage page) {
        String plan = payment.purpose().plan();
        if (plan == null) {
            return page.t("admin.payment.donation");
        }
        String key = "payment.plan." + plan;
        return page.t("payment.kind.plan", page.texts().has(key) ? page.t(key) : plan);
    }

    static String amount(Money amount, AdminPage page) {
        return Amounts.of(amount, page.texts().language());
    }

    static String state(PaymentView payment, AdminPage page) {
        if (payment.refundedInFull()) {
            return page.t("admin.payment.refunded-in-full");
        }
        String dispute = dispute(payment);
        return page.t(
                dispute == null ? "admin.payment.state." + name(payment.state()) : "admin.payment.disputed." + dispute);
    }

    /** While the money may go back to the payer's bank, or when it has gone; a dispute that was won changes nothing. */
    private static @Nullable String dispute(PaymentView payment) {
        DisputeState dispute = payment.dispute();
        return dispute == null || dispute == DisputeState.WON
                ? null
                : dispute.name().toLowerCase(Locale.ROOT);
    }

    static String css(PaymentView payment) {
        if (dispute(payment) != null && !payment.refundedInFull()) {
            return payment.dispute() == DisputeState.OPEN ? "badge-warning" : "badge-bad";
        }
        return switch (payment.state()) {
            case SUCCEEDED -> "badge-good";
            case FAILED -> "badge-bad";
            case PROCESSING -> "badge-warning";
            case INITIATED, CANCELLED -> "";
        };
    }

    static String name(PaymentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
