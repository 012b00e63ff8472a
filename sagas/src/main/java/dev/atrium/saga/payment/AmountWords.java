package dev.atrium.saga.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.saga.mail.LetterWords;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts and what they are for, in the reader's language. */
final class AmountWords {

    private static final Pattern LETTERS_BEFORE_DIGIT = Pattern.compile("\\p{L}{2,}(?=\\d)");

    private AmountWords() {}

    static String of(Money amount, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(
                language.getCountry().isEmpty() ? Locale.of(language.getLanguage(), home(language)) : language);
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(amount.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(amount.currency().getDefaultFractionDigits());
        // NumberFormat puts no space between letters and digits.
        return LETTERS_BEFORE_DIGIT
                .matcher(format.format(amount.inMajorUnits()))
                .replaceFirst("$0\u00a0");
    }

    /** A language alone writes no currency; where it is at home, its own is written short. */
    private static String home(Locale language) {
        return language.getLanguage().equals("pl") ? "PL" : "GB";
    }

    static String purpose(PaymentPurpose purpose, LetterWords words) {
        return purpose.plan() == null ? words.text("donation") : words.text("plan", purpose.planName());
    }
}
