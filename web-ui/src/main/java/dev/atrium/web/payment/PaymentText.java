package dev.atrium.web.payment;

import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.language.Texts;
import java.util.Locale;

/** A payment in words. */
final class PaymentText {

    private PaymentText() {}

    static String purpose(PaymentView payment, Texts texts) {
        String plan = payment.purpose().plan();
        if (plan == null) {
            return texts.get("payment.kind.donation");
        }
        String key = "payment.plan." + plan;
        return texts.get("payment.kind.plan", texts.has(key) ? texts.get(key) : plan);
    }

    static String state(PaymentView payment, Texts texts) {
        if (payment.refundedInFull()) {
            return texts.get("payment.state.refunded");
        }
        return texts.get("payment.state." + payment.state().name().toLowerCase(Locale.ROOT));
    }

    /** Why a bank said no, as far as that helps; the rest it does not tell. */
    static String failure(PaymentView payment, Texts texts) {
        String key = "payment.failure." + payment.failure();
        return texts.get(texts.has(key) ? key : "payment.failure.other");
    }
}
