package dev.atrium.web.admin.payment;

import dev.atrium.api.admin.ListedPaymentsPage;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The payments. */
public record AdminPaymentListPage(Frame frame, ListAddress address, ListedPaymentsPage page) implements AdminList {

    /** What can be asked for beside the states. */
    static final String DISPUTED = "disputed";

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.payment.id"),
                column("admin.payment.purpose"),
                column("admin.payment.amount"),
                column("admin.payment.state"),
                column("admin.payment.refunded"),
                column("admin.payment.payer"),
                column("admin.payment.initiated", "initiated"));
    }

    public List<Option> states() {
        return options(
                "state",
                "admin.payment.state.",
                Stream.concat(Arrays.stream(PaymentState.values()).map(PaymentWords::name), Stream.of(DISPUTED))
                        .toList());
    }

    public String amount(Money amount) {
        return PaymentWords.amount(amount, this);
    }

    public String purpose(PaymentView payment) {
        return PaymentWords.purpose(payment, this);
    }

    public String state(PaymentView payment) {
        return PaymentWords.state(payment, this);
    }

    public String css(PaymentView payment) {
        return PaymentWords.css(payment);
    }
}
