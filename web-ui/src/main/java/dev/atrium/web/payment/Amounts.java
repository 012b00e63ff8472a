package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.web.language.Language;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts as readers of a language write them, such as £12.25 and 15,50 zł. */
final class Amounts {

    private static final Locale POLAND = Locale.of("pl", "PL");

    private static final Pattern LETTERS_BEFORE_DIGIT = Pattern.compile("\\p{L}{2,}(?=\\d)");

    private Amounts() {}

    static String of(Money amount, Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language == Language.PL ? POLAND : Locale.UK);
        int digits = amount.currency().getDefaultFractionDigits();
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return spaced(format.format(amount.inMajorUnits()));
    }

    /** As one types it, without the currency. */
    static String typed(Money amount, Language language) {
        String plain = amount.inMajorUnits().toPlainString();
        return language == Language.PL ? plain.replace('.', ',') : plain;
    }

    /** A currency written in letters stands apart, as browsers write it, and as {@code NumberFormat} does not. */
    private static String spaced(String amount) {
        return LETTERS_BEFORE_DIGIT.matcher(amount).replaceFirst("$0\u00a0");
    }
}
