package dev.atrium.sandbox.stripe.resource;

import static dev.atrium.sandbox.stripe.resource.TestCard.challenged;
import static dev.atrium.sandbox.stripe.resource.TestCard.declined;
import static dev.atrium.sandbox.stripe.resource.TestCard.followedBy;
import static dev.atrium.sandbox.stripe.resource.TestCard.good;

import dev.atrium.sandbox.stripe.resource.TestCard.Sequel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Stripe's documented test cards, by number and by the name of their payment method. */
final class TestCards {

    private static final List<TestCard> ALL = List.of(
            good("visa", "4242424242424242", "visa", "US"),
            good("visa_debit", "4000056655665556", "visa", "US"),
            good("mastercard", "5555555555554444", "mastercard", "US"),
            good("mastercard_debit", "5200828282828210", "mastercard", "US"),
            good("mastercard_prepaid", "5105105105105100", "mastercard", "US"),
            good("amex", "378282246310005", "amex", "US"),
            good("discover", "6011111111111117", "discover", "US"),
            good("diners", "3056930009020004", "diners", "US"),
            good("jcb", "3566002020360505", "jcb", "US"),
            good("unionpay", "6200000000000005", "unionpay", "US"),
            good("us", "4242424242424242", "visa", "US"),
            good("br", "4000000760000002", "visa", "BR"),
            good("ca", "4000001240000000", "visa", "CA"),
            good("mx", "4000004840008001", "visa", "MX"),
            good("at", "4000000400000008", "visa", "AT"),
            good("be", "4000000560000004", "visa", "BE"),
            good("bg", "4000001000000000", "visa", "BG"),
            good("cz", "4000002030000002", "visa", "CZ"),
            good("dk", "4000002080000001", "visa", "DK"),
            good("ee", "4000002330000009", "visa", "EE"),
            good("fi", "4000002460000001", "visa", "FI"),
            good("fr", "4000002500000003", "visa", "FR"),
            good("de", "4000002760000016", "visa", "DE"),
            good("gr", "4000003000000030", "visa", "GR"),
            good("hu", "4000003480000005", "visa", "HU"),
            good("ie", "4000003720000005", "visa", "IE"),
            good("it", "4000003800000008", "visa", "IT"),
            good("lt", "4000004400000000", "visa", "LT"),
            good("lv", "4000004280000005", "visa", "LV"),
            good("nl", "4000005280000002", "visa", "NL"),
            good("no", "4000005780000007", "visa", "NO"),
            good("pl", "4000006160000005", "visa", "PL"),
            good("pt", "4000006200000007", "visa", "PT"),
            good("ro", "4000006420000001", "visa", "RO"),
            good("es", "4000007240000007", "visa", "ES"),
            good("se", "4000007520000008", "visa", "SE"),
            good("ch", "4000007560000009", "visa", "CH"),
            good("gb", "4000008260000000", "visa", "GB"),
            good("gb_debit", "4000058260000005", "visa", "GB"),
            good("au", "4000000360000006", "visa", "AU"),
            good("hk", "4000003440000004", "visa", "HK"),
            good("in", "4000003560000008", "visa", "IN"),
            good("jp", "4000003920000003", "visa", "JP"),
            good("nz", "4000005540000008", "visa", "NZ"),
            good("sg", "4000007020000003", "visa", "SG"),
            good("bypassPending", "4000000000000077", "visa", "US"),
            good("riskLevelElevated", "4000000000009235", "visa", "US"),
            good("threeDSecureOptional", "4000000000003055", "visa", "US"),
            good("threeDSecureNotSupported", "378282246310005", "amex", "US"),
            declined("chargeDeclined", "4000000000000002", Decline.GENERIC),
            declined("visa_chargeDeclined", "4000000000000002", Decline.GENERIC),
            declined("chargeDeclinedInsufficientFunds", "4000000000009995", Decline.INSUFFICIENT_FUNDS),
            declined("visa_chargeDeclinedInsufficientFunds", "4000000000009995", Decline.INSUFFICIENT_FUNDS),
            declined("visa_chargeDeclinedLostCard", "4000000000009987", Decline.LOST_CARD),
            declined("chargeDeclinedLostCard", "4000000000009987", Decline.LOST_CARD),
            declined("visa_chargeDeclinedStolenCard", "4000000000009979", Decline.STOLEN_CARD),
            declined("chargeDeclinedStolenCard", "4000000000009979", Decline.STOLEN_CARD),
            declined("chargeDeclinedVelocityLimitExceeded", "4000000000006975", Decline.VELOCITY_EXCEEDED),
            declined("chargeDeclinedFraudulent", "4100000000000019", Decline.FRAUDULENT),
            declined("radarBlock", "4100000000000019", Decline.FRAUDULENT),
            declined("chargeDeclinedExpiredCard", "4000000000000069", Decline.EXPIRED_CARD),
            declined("chargeDeclinedIncorrectCvc", "4000000000000127", Decline.INCORRECT_CVC),
            declined("chargeDeclinedProcessingError", "4000000000000119", Decline.PROCESSING_ERROR),
            declined("chargeCustomerFail", "4000000000000341", Decline.GENERIC),
            challenged("threeDSecure2Required", "4000000000003220", null),
            challenged("threeDSecureRequired", "4000000000003063", null),
            challenged("authenticationRequired", "4000002760003184", null),
            challenged("authenticationRequiredOnSetup", "4000002500003155", null),
            challenged("authenticationRequiredSetupForOffSession", "4000003800000446", null),
            challenged("threeDSecureRequiredChargeDeclined", "4000008400001629", Decline.GENERIC),
            challenged(
                    "authenticationRequiredChargeDeclinedInsufficientFunds",
                    "4000008260003178",
                    Decline.INSUFFICIENT_FUNDS),
            challenged("threeDSecureRequiredProcessingError", "4000008400001280", Decline.PROCESSING_ERROR),
            followedBy("createDispute", "4000000000000259", Sequel.DISPUTE),
            followedBy("createDisputeProductNotReceived", "4000000000002685", Sequel.DISPUTE),
            followedBy("createDisputeInquiry", "4000000000001976", Sequel.DISPUTE),
            followedBy("refundFail", "4000000000005126", Sequel.REFUND_FAILS),
            followedBy("pendingRefund", "4000000000007726", Sequel.REFUND_TAKES_TIME));

    private TestCards() {}

    /** Stripe's names are written now with capitals, now without; {@code pm_card_} and {@code tok_} stand before them. */
    static Optional<TestCard> named(String method) {
        String name = method.replaceFirst("^(pm_card_|tok_)", "");
        return name.equals(method)
                ? Optional.empty()
                : first(card -> card.name().equalsIgnoreCase(name));
    }

    static Optional<TestCard> numbered(String number) {
        return first(card -> card.number().equals(number));
    }

    private static Optional<TestCard> first(Predicate<TestCard> wanted) {
        return ALL.stream().filter(wanted).findFirst();
    }
}
