package dev.atrium.gateway.payment;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.shared.CountryCode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stripe's objects in our words. */
final class StripeTruth {

    private StripeTruth() {}

    static PaymentTruth of(PaymentIntent intent, @Nullable PaymentDispute dispute, Instant asOf) {
        Charge charge = intent.getLatestChargeObject();
        IntentStatus status = status(intent.getStatus());
        long amount = status == IntentStatus.SUCCEEDED ? intent.getAmountReceived() : intent.getAmount();
        return new PaymentTruth(
                intent.getId(),
                status,
                IntentMetadata.planOf(intent),
                money(amount, intent.getCurrency()),
                failure(intent, status),
                money(charge == null ? 0 : charge.getAmountRefunded(), intent.getCurrency()),
                dispute,
                charge == null ? null : charge.getReceiptUrl(),
                billingCountry(charge),
                cardCountry(charge),
                asOf);
    }

    /** Everything before paying is one to us; a state that Stripe invents later is not taken for money. */
    private static IntentStatus status(String stripes) {
        return switch (stripes) {
            case "succeeded" -> IntentStatus.SUCCEEDED;
            case "processing" -> IntentStatus.PROCESSING;
            case "canceled" -> IntentStatus.CANCELLED;
            default -> IntentStatus.UNPAID;
        };
    }

    private static @Nullable PaymentFailure failure(PaymentIntent intent, IntentStatus status) {
        StripeError error = intent.getLastPaymentError();
        if (status != IntentStatus.UNPAID || error == null) {
            return null;
        }
        String reason = first(error.getDeclineCode(), error.getCode(), "unknown");
        return new PaymentFailure(reason, first(error.getCharge(), intent.getLatestCharge(), ""));
    }

    private static String first(@Nullable String wanted, @Nullable String other, String last) {
        if (wanted != null) {
            return wanted;
        }
        return other == null ? last : other;
    }

    static boolean isDisputed(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        return charge != null && Boolean.TRUE.equals(charge.getDisputed());
    }

    static PaymentDispute dispute(Dispute dispute) {
        return new PaymentDispute(
                dispute.getId(), state(dispute.getStatus()), money(dispute.getAmount(), dispute.getCurrency()));
    }

    private static DisputeState state(String stripes) {
        return switch (stripes) {
            case "won", "warning_closed" -> DisputeState.WON;
            case "lost" -> DisputeState.LOST;
            default -> DisputeState.OPEN;
        };
    }

    private static Money money(long amount, String currency) {
        return Money.of(amount, currency.toUpperCase(Locale.ROOT));
    }

    private static @Nullable CountryCode billingCountry(@Nullable Charge charge) {
        return charge == null
                        || charge.getBillingDetails() == null
                        || charge.getBillingDetails().getAddress() == null
                ? null
                : country(charge.getBillingDetails().getAddress().getCountry());
    }

    private static @Nullable CountryCode cardCountry(@Nullable Charge charge) {
        return charge == null
                        || charge.getPaymentMethodDetails() == null
                        || charge.getPaymentMethodDetails().getCard() == null
                ? null
                : country(charge.getPaymentMethodDetails().getCard().getCountry());
    }

    private static @Nullable CountryCode country(@Nullable String code) {
        return code == null ? null : CountryCode.parse(code).orElse(null);
    }
}
