package dev.atrium.web.payment;

import dev.atrium.api.payment.DisputeState;
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
        return texts.get("payment.state." + stateKey(payment));
    }

    /** Paid is not all that can be said where the money went back, or may. */
    private static String stateKey(PaymentView payment) {
        if (payment.refundedInFull()) {
            return "refunded";
        }
        if (payment.dispute() == DisputeState.OPEN) {
            return "disputed";
        }
        if (payment.dispute() == DisputeState.LOST) {
            return "charged-back";
        }
        return payment.refunded().isNothing() ? payment.state().name().toLowerCase(Locale.ROOT) : "partly-refunded";
    }

    /** Why a bank said no, as far as that helps; the rest it does not tell. */
    static String failure(PaymentView payment, Texts texts) {
        String key = "payment.failure." + payment.failure();
        return texts.get(texts.has(key) ? key : "payment.failure.other");
    }
}
