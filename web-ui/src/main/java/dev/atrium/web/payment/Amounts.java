package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.web.language.Language;

/** Amounts as readers of a language write them, such as £12.25 and 15,50 zł. */
public final class Amounts {

    private Amounts() {}

    public static String of(Money amount, Language language) {
        return WrittenMoney.of(amount, language.locale());
    }

    /** As one types it, without the currency. */
    public static String typed(Money amount, Language language) {
        String plain = amount.inMajorUnits().toPlainString();
        return language == Language.PL ? plain.replace('.', ',') : plain;
    }
}
