package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.web.language.Language;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as readers of a language write them, such as £12.25 and 15,50 zł. */
final class Amounts {

    private static final Locale POLAND = Locale.of("pl", "PL");

    private Amounts() {}

    static String of(Money amount, Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language == Language.PL ? POLAND : Locale.UK);
        int digits = amount.currency().getDefaultFractionDigits();
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount.inMajorUnits());
    }
}
