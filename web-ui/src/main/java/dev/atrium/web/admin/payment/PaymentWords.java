package dev.atrium.web.admin.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.admin.AdminPage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A payment in words. */
final class PaymentWords {

    private PaymentWords() {}

    static String purpose(PaymentView payment, AdminPage page) {
        String plan = payment.purpose().plan();
        return plan == null ? page.t("admin.payment.donation") : page.t("admin.payment.plan", plan);
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
