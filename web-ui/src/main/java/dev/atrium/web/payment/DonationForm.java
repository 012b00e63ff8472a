package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.postal.PostalCodes;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form of a donation. Country and postal code go to Stripe straight from the page; where they come
 * here as well, they are checked the same way.
 */
record DonationForm(
        String donation, @Nullable String country, @Nullable String postalCode) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");

    /** Empty unless it is a number with at most two decimals. */
    Optional<BigDecimal> typedAmount() {
        String typed = donation.strip();
        return AMOUNT.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** What is wrong, by field; empty if all is right. */
    Map<String, List<String>> errors(PaymentSettings settings, Texts texts) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        put(errors, "donation", donationError(settings, texts));
        put(errors, "country", countryError(texts));
        put(errors, "postal_code", postalCodeError(texts));
        return errors;
    }

    private static void put(Map<String, List<String>> errors, String field, @Nullable String error) {
        if (error != null) {
            errors.put(field, List.of(error));
        }
    }

    private @Nullable String donationError(PaymentSettings settings, Texts texts) {
        if (donation.isBlank()) {
            return texts.get("payment.field.required");
        }
        Optional<BigDecimal> amount = typedAmount();
        if (amount.isEmpty()) {
            return texts.get("payment.donation.format");
        }
        Language language = texts.language();
        if (amount.get().compareTo(settings.smallestDonation()) < 0) {
            return texts.get("payment.donation.too-small", Amounts.of(settings.leastDonation(), language));
        }
        return amount.get().compareTo(settings.largestDonation()) > 0
                ? texts.get("payment.donation.too-large", Amounts.of(settings.mostDonation(), language))
                : null;
    }

    private @Nullable String countryError(Texts texts) {
        return country == null || isKnown(country) ? null : texts.get("payment.country.unknown");
    }

    private @Nullable String postalCodeError(Texts texts) {
        if (country == null || postalCode == null || !isKnown(country)) {
            return null;
        }
        return PostalCodes.of(country)
                .filter(format -> format.read(postalCode).isEmpty())
                .map(format -> postalCode.isBlank()
                        ? texts.get("payment.field.required")
                        : texts.get("payment.postal-code.format", format.example()))
                .orElse(null);
    }

    private static boolean isKnown(String code) {
        return PostalCodes.isServed(code)
                && CountryNames.in(Language.EN).sorted().stream()
                        .anyMatch(known -> known.code().equals(code));
    }

    Money amount(PaymentSettings settings) {
        return Money.ofMajor(typedAmount().orElseThrow(), settings.donationCurrency());
    }
}
