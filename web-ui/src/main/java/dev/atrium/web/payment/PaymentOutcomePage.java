package dev.atrium.web.payment;

import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment.
 *
 * @param since when the page was opened
 * @param patient whether it may still look again by itself
 */
public record PaymentOutcomePage(Frame frame, PaymentView payment, Instant since, boolean patient) implements Page {

    @Override
    public String title() {
        return t(key() + ".title");
    }

    public String text() {
        return t(key() + ".text", amount());
    }

    private String key() {
        return payment.refundedInFull()
                ? "payment.outcome.refunded"
                : "payment.outcome." + payment.state().name().toLowerCase(Locale.ROOT);
    }

    public String state() {
        return payment.state().name().toLowerCase(Locale.ROOT);
    }

    /** Colours the card. */
    public String mood() {
        return payment.refundedInFull() ? "refunded" : state();
    }

    public String amount() {
        return Amounts.of(payment.amount(), texts().language());
    }

    public String purpose() {
        return PaymentText.purpose(payment, texts());
    }

    public @Nullable String refunded() {
        return payment.refunded().isNothing() ? null : Amounts.of(payment.refunded(), texts().language());
    }

    public @Nullable String failure() {
        return payment.state() == PaymentState.FAILED ? PaymentText.failure(payment, texts()) : null;
    }

    /** Whether there may soon be something new to say. */
    public boolean isWaiting() {
        return payment.state() == PaymentState.INITIATED || payment.state() == PaymentState.PROCESSING;
    }

    /** Whether the page will see that by itself. */
    public boolean looksAgain() {
        return isWaiting() && patient;
    }

    public boolean mayTryAgain() {
        return payment.state().isOpen() || payment.state() == PaymentState.CANCELLED;
    }

    public String form() {
        return payment.purpose().kind() == PaymentKind.PLAN ? "/buy-plan/" : "/donate/";
    }

    /** This page again, about the same payment. */
    public String again() {
        return payment.intentId() == null
                ? "/payment-success/"
                : "/payment-success/?payment_intent=" + payment.intentId();
    }

    /** Answers only if there is more to say than the page says now. */
    public String news() {
        return again() + (payment.intentId() == null ? "?" : "&") + "shown=" + state() + "&since="
                + since.getEpochSecond();
    }
}
