package dev.atrium.web.admin.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.admin.AdminTab;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.payment.PaymentSumCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums by currency, here and at Stripe.
 *
 * @param lines null before they were compared
 */
public record PaymentSumsPage(Frame frame, @Nullable List<PaymentSumCheck.Line> lines, boolean stripeIsAway)
        implements AdminPage {

    static PaymentSumsPage before(Frame frame) {
        return new PaymentSumsPage(frame, null, false);
    }

    static PaymentSumsPage of(Frame frame, List<PaymentSumCheck.Line> lines) {
        return new PaymentSumsPage(frame, lines, false);
    }

    static PaymentSumsPage withoutStripe(Frame frame) {
        return new PaymentSumsPage(frame, null, true);
    }

    /** It is reached from the payments, and has no tab of its own. */
    @Override
    public @Nullable String currentTab(AdminTab tab) {
        return tab.path().equals("/admin/payments") ? "page" : null;
    }

    public String amount(Money amount) {
        return PaymentWords.amount(amount, this);
    }

    @Override
    public String title() {
        return t("admin.sums.title");
    }
}
