package dev.atrium.web.payment;

import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member's payments, the newest first. */
public record PaymentHistoryPage(Frame frame, PaymentPage found) implements Page {

    /**
     * One payment in words.
     *
     * @param mood colours the state: success, danger, warning or info
     * @param refund what was given back, null for nothing
     * @param dispute what is known of a complaint, null for none
     * @param form where one may try once more, null where there is no more to pay
     */
    public record Item(
            String id,
            String purpose,
            String amount,
            String date,
            String state,
            String mood,
            @Nullable String failure,
            @Nullable String refund,
            @Nullable String dispute,
            @Nullable String receipt,
            @Nullable String form) {

        public boolean hasNotes() {
            return Stream.of(failure, refund, dispute, receipt, form).anyMatch(Objects::nonNull);
        }
    }

    @Override
    public String title() {
        return t("payment.history.title");
    }

    public List<Item> items() {
        return found.payments().stream().map(this::item).toList();
    }

    public @Nullable String next() {
        return found.next() == null ? null : "/payments/?before=" + found.next();
    }

    private Item item(PaymentView payment) {
        Instant when = payment.paid() == null ? payment.changed() : payment.paid();
        return new Item(
                payment.id().toString(),
                PaymentText.purpose(payment, texts()),
                Amounts.of(payment.amount(), texts().language()),
                texts().moment(when),
                PaymentText.state(payment, texts()),
                mood(payment),
                payment.failure() == null ? null : PaymentText.failure(payment, texts()),
                refund(payment),
                dispute(payment.dispute()),
                payment.receiptUrl(),
                form(payment));
    }

    private static String mood(PaymentView payment) {
        return switch (payment.state()) {
            case SUCCEEDED -> moodOfMoney(payment);
            case FAILED -> "danger";
            case PROCESSING -> "warning";
            case INITIATED, CANCELLED -> "info";
        };
    }

    private static String moodOfMoney(PaymentView payment) {
        if (payment.dispute() == DisputeState.OPEN) {
            return "warning";
        }
        return payment.refundedInFull() || payment.dispute() == DisputeState.LOST ? "info" : "success";
    }

    private static @Nullable String form(PaymentView payment) {
        if (payment.state() != PaymentState.FAILED) {
            return null;
        }
        return payment.purpose().kind() == PaymentKind.PLAN ? "/buy-plan/" : "/donate/";
    }

    private @Nullable String refund(PaymentView payment) {
        return payment.refunded().isNothing()
                ? null
                : t("payment.history.refunded", Amounts.of(payment.refunded(), texts().language()));
    }

    private @Nullable String dispute(@Nullable DisputeState dispute) {
        return dispute == null ? null : t("payment.dispute." + dispute.name().toLowerCase(Locale.ROOT));
    }
}
