package dev.atrium.command.replay;

import static dev.atrium.command.Members.NOON;

import dev.atrium.api.payment.CancelPaymentCommand;
import dev.atrium.api.payment.DeclineRefundCommand;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.IntentStatus;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentTruth;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.payment.RefundPaymentCommand;
import dev.atrium.api.shared.CountryCode;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** What Stripe and administrators may say about a payment, in any order, also what contradicts itself or is refused. */
final class PaymentFate implements ArbitrarySupplier<List<Function<PaymentId, Object>>> {

    static final long PRICE = 1225;

    @Override
    public Arbitrary<List<Function<PaymentId, Object>>> get() {
        Arbitrary<Integer> minute = Arbitraries.integers().between(0, 30);
        Arbitrary<Function<PaymentId, Object>> observation = Combinators.combine(
                        Arbitraries.of(IntentStatus.UNPAID, IntentStatus.PROCESSING, IntentStatus.SUCCEEDED),
                        Arbitraries.integers().between(0, 3),
                        minute)
                .as((status, variant, at) -> payment -> new ObservePaymentCommand(payment, truth(status, variant, at)));
        Arbitrary<Integer> refund = Arbitraries.integers().between(1, 4);
        Arbitrary<Function<PaymentId, Object>> step = Arbitraries.oneOf(
                observation,
                observation,
                refund.map(n -> payment ->
                        new RefundPaymentCommand(payment, new RefundId(9_000 + n), gbp(100L * n), "asked for")),
                refund.map(n -> payment -> new DeclineRefundCommand(payment, new RefundId(9_000 + n), "late")),
                minute.map(at -> payment -> new CancelPaymentCommand(payment, "never heard of", NOON.plusSeconds(at))));
        return step.list().ofMinSize(8).ofMaxSize(20);
    }

    private static PaymentTruth truth(IntentStatus status, int variant, int minute) {
        boolean paid = status == IntentStatus.SUCCEEDED;
        return new PaymentTruth(
                "pi_traveller",
                status,
                "basic",
                gbp(PRICE),
                variant == 1 ? new PaymentFailure("card_declined", "ch_" + minute) : null,
                gbp(paid && variant == 2 ? 100 : 0),
                paid && variant == 3 ? new PaymentDispute("dp_1", DisputeState.OPEN, gbp(PRICE)) : null,
                paid ? "https://pay.stripe.com/receipts/1" : null,
                new CountryCode("PL"),
                new CountryCode("DE"),
                NOON.plusSeconds(60L * minute));
    }

    static Money gbp(long pence) {
        return Money.of(pence, "GBP");
    }
}
