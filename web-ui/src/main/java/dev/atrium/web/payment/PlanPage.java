package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** The form that sells a plan. */
public record PlanPage(Frame frame, PaymentSettings settings, PaymentWidget widget, String seen) implements PayingPage {

    /**
     * A plan on offer.
     *
     * @param minorUnits by which the page checks that it pays what it shows
     */
    public record Offer(String name, String label, String price, long minorUnits) {}

    @Override
    public String title() {
        return t("payment.plan.title");
    }

    public List<Offer> offers() {
        return settings.planNames().stream().map(this::offer).toList();
    }

    private Offer offer(String name) {
        Money money = settings.price(name).orElseThrow();
        String price = Amounts.of(money, texts().language());
        String key = "payment.plan." + name;
        return new Offer(name, texts().has(key) ? t(key) : name, price, money.minorUnits());
    }
}
