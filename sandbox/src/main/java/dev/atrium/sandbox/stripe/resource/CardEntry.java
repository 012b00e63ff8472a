package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A card as it is typed: checked as Stripe checks it before it asks anybody. */
final class CardEntry {

    private static final int CENTURY = 2000;
    private static final int LATEST_YEARS = 50;

    TestCard card(Params card, long now) {
        String number = card.required("number").replaceAll("[ -]", "");
        if (!number.matches("[0-9]{12,19}") || !hasCheckDigit(number)) {
            throw refused("incorrect_number", "Your card number is incorrect.", card.named("number"));
        }
        checkExpiry(card, now);
        if (card.text("cvc").filter(cvc -> !cvc.matches("[0-9]{3,4}")).isPresent()) {
            throw refused("invalid_cvc", "Your card's security code is invalid.", card.named("cvc"));
        }
        return TestCards.numbered(number)
                .orElseGet(() -> TestCard.declined(
                        "unknown_" + number.substring(number.length() - 4), number, Decline.NOT_A_TEST_CARD));
    }

    private static void checkExpiry(Params card, long now) {
        int month = Math.toIntExact(required(card, "exp_month") % 100);
        YearMonth today = YearMonth.from(Instant.ofEpochSecond(now).atZone(ZoneOffset.UTC));
        int year = year(card);
        if (month < 1 || month > 12) {
            throw refused("invalid_expiry_month", "Your card's expiration month is invalid.", card.named("exp_month"));
        }
        if (YearMonth.of(year, month).isBefore(today) || year > today.getYear() + LATEST_YEARS) {
            throw refused("invalid_expiry_year", "Your card's expiration year is invalid.", card.named("exp_year"));
        }
    }

    StripeObject expiry(Params card) {
        return new StripeObject().with("exp_month", required(card, "exp_month")).with("exp_year", year(card));
    }

    /** What is shown of it: never the number. */
    static StripeObject shown(TestCard card, StripeObject expiry) {
        return new StripeObject()
                .with("brand", card.brand())
                .with("checks", checks())
                .with("country", card.country())
                .with("display_brand", card.brand())
                .with("exp_month", expiry.has("exp_month") ? expiry.number("exp_month") : 12)
                .with("exp_year", expiry.has("exp_year") ? expiry.number("exp_year") : CENTURY + LATEST_YEARS)
                .with("fingerprint", "sandbox" + card.last4() + card.brand())
                .with("funding", "credit")
                .with("last4", card.last4())
                .with(
                        "networks",
                        new StripeObject()
                                .with("available", java.util.List.of(card.brand()))
                                .with("preferred", null))
                .with("three_d_secure_usage", new StripeObject().with("supported", true))
                .with("wallet", null);
    }

    private static StripeObject checks() {
        return new StripeObject()
                .with("address_line1_check", null)
                .with("address_postal_code_check", "pass")
                .with("cvc_check", "pass");
    }

    private static int year(Params card) {
        int year = Math.toIntExact(required(card, "exp_year") % 10_000);
        return year < 100 ? CENTURY + year : year;
    }

    private static long required(Params card, String name) {
        card.required(name);
        return card.integer(name).orElseThrow();
    }

    private static StripeError refused(String code, String message, String param) {
        return StripeError.card(code, message).param(param);
    }

    /** Luhn's. */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
