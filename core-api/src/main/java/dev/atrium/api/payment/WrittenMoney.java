package dev.atrium.api.payment;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts as readers of a language write them, such as £12.25, PLN 5.00 and 15,50 zł. */
public final class WrittenMoney {

    private static final Pattern LETTERS_BEFORE_DIGIT = Pattern.compile("\\p{L}{2,}(?=\\d)");

    private WrittenMoney() {}

    public static String of(Money amount, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(atHome(language));
        int digits = amount.currency().getDefaultFractionDigits();
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return spaced(format.format(amount.inMajorUnits()));
    }

    /** A language alone writes no currency; where it is at home, its own is written short. */
    private static Locale atHome(Locale language) {
        if (!language.getCountry().isEmpty()) {
            return language;
        }
        return Locale.of(language.getLanguage(), language.getLanguage().equals("pl") ? "PL" : "GB");
    }

    /** A currency written in letters stands apart, as browsers write it, and as {@code NumberFormat} does not. */
    private static String spaced(String amount) {
        return LETTERS_BEFORE_DIGIT.matcher(amount).replaceFirst("$0\u00a0");
    }
}
