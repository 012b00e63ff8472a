package dev.atrium.web.audit;

import dev.atrium.web.language.Language;
import dev.atrium.web.layout.Frame;
import java.util.List;
import java.util.Locale;

/** Charts over a stretch of days. */
public record ChartPage(Frame frame, Days days, List<BarChart> charts) implements AuditPage {

    static final List<String> REGISTRATIONS = List.of("UserRegisteredEvent");

    /** The phases of a deletion, by the event that begins each. */
    static final List<String> DELETIONS = List.of(
            "AccountDeletionScheduledEvent",
            "AccountDeletionStoppedEvent",
            "AccountDeletionStartedEvent",
            "StripeCustomerForgottenEvent",
            "UserBecameDeletableEvent",
            "AccountDeletionCompletedEvent",
            "AccountDeletionFailedEvent");

    @Override
    public String title() {
        return t("audit.charts.title");
    }

    public String heading(BarChart chart) {
        return chart.currency() == null
                ? t("audit.chart." + chart.name())
                : t("audit.chart." + chart.name() + ".in", chart.currency());
    }

    /** What the picture says, for who cannot see it. */
    public String summary(BarChart chart) {
        return t("audit.chart.summary", heading(chart), days.first(), days.last(), amount(chart, chart.total()));
    }

    /** A currency, or what happened. */
    public String series(BarChart chart, String name) {
        return chart.currency() == null ? what(name) : name;
    }

    /** A number of things, or an amount in its currency's usual unit, as the language writes it. */
    public String amount(BarChart chart, long value) {
        String amount = chart.amount(value);
        return texts().language() == Language.PL ? amount.replace('.', ',') : amount;
    }

    /** As SVG wants it, whatever the language. */
    public String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
