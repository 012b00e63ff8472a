package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.StripeError;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** Which amounts of which currencies can be paid. */
final class Amounts {

    private static final long MOST = 99_999_999;
    private static final long USUAL_LEAST = 50;

    /** In minor units, as Stripe lists them. */
    private static final Map<String, Long> LEAST = Map.ofEntries(
            Map.entry("gbp", 30L),
            Map.entry("pln", 200L),
            Map.entry("czk", 1500L),
            Map.entry("dkk", 250L),
            Map.entry("huf", 17_500L),
            Map.entry("nok", 300L),
            Map.entry("sek", 300L),
            Map.entry("ron", 200L),
            Map.entry("mxn", 1000L),
            Map.entry("hkd", 400L),
            Map.entry("myr", 200L),
            Map.entry("thb", 1000L),
            Map.entry("aed", 200L));

    private Amounts() {}

    static String currency(Params params) {
        String currency = params.required("currency").toLowerCase(Locale.ROOT);
        try {
            return Currency.getInstance(currency.toUpperCase(Locale.ROOT))
                    .getCurrencyCode()
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid("Invalid currency: " + currency + ".").param("currency");
        }
    }

    static long amount(Params params, String currency) {
        params.required("amount");
        long amount = params.integer("amount").orElseThrow();
        if (amount < 1) {
            throw StripeError.invalid("This value must be greater than or equal to 1.")
                    .code("parameter_invalid_integer")
                    .param("amount");
        }
        long least = LEAST.getOrDefault(currency, digits(currency) == 0 ? 1L : USUAL_LEAST);
        if (amount < least) {
            throw StripeError.invalid("Amount must be at least " + shown(least, currency))
                    .code("amount_too_small")
                    .param("amount");
        }
        if (amount > MOST) {
            throw StripeError.invalid("Amount must be no more than " + shown(MOST, currency))
                    .code("amount_too_large")
                    .param("amount");
        }
        return amount;
    }

    /** For people: {@code 12.25 GBP}. */
    static String shown(long amount, String currency) {
        return BigDecimal.valueOf(amount, digits(currency)).toPlainString() + " " + currency.toUpperCase(Locale.ROOT);
    }

    private static int digits(String currency) {
        return Math.max(
                0, Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getDefaultFractionDigits());
    }
}
