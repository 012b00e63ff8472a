package dev.atrium.web.admin.payment;

import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.admin.AdminPage;
import java.util.Locale;

/** A payment in words. */
final class PaymentWords {

    private PaymentWords() {}

    static String purpose(PaymentView payment, AdminPage page) {
        String plan = payment.purpose().plan();
        return plan == null ? page.t("admin.payment.donation") : page.t("admin.payment.plan", plan);
    }

    static String state(PaymentView payment, AdminPage page) {
        return payment.refundedInFull()
                ? page.t("admin.payment.refunded-in-full")
                : page.t("admin.payment.state." + name(payment.state()));
    }

    static String css(PaymentView payment) {
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
