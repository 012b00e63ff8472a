package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.web.language.Language;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as readers of a language write them, such as £12.25 and 15,50 zł. */
public final class Amounts {

    private static final Pattern TYPED = Pattern.compile("[0-9]{1,12}((?<sign>[.,])(?<decimals>[0-9]{1,4}))?");

    private Amounts() {}

    public static String of(Money amount, Language language) {
        return WrittenMoney.of(amount, language.locale());
    }

    /**
     * What was typed as readers of the language write it, without the currency; empty if it is no amount, or may mean two.
     * Nothing stands between thousands, and there are no more decimals than the currency has. A point is a comma to who
     * types Polish, except before three digits, which may be thousands.
     */
    public static Optional<Money> read(String typed, Currency currency, Language language) {
        Matcher amount = TYPED.matcher(typed);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String decimals = Objects.requireNonNullElse(amount.group("decimals"), "");
        // Also where the last ones are zeros: 1.500 pounds may be meant as thousands.
        return decimals.length() <= currency.getDefaultFractionDigits()
                        && isDecimalSign(amount.group("sign"), decimals, language)
                ? Optional.of(Money.ofMajor(new BigDecimal(typed.replace(',', '.')), currency))
                : Optional.empty();
    }

    private static boolean isDecimalSign(@Nullable String sign, String decimals, Language language) {
        return switch (language) {
            case EN -> !",".equals(sign);
            case PL -> !".".equals(sign) || decimals.length() != 3;
        };
    }

    /** As one types it, without the currency. */
    public static String typed(Money amount, Language language) {
        String plain = amount.inMajorUnits().toPlainString();
        return language == Language.PL ? plain.replace('.', ',') : plain;
    }
}
