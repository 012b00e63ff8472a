package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.Ids;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.TestCard.Sequel;

/** Money on its way back, whole or in parts, never more than came. */
final class Refunds {

    static final String KIND = "refund";

    Reply create(Call call) {
        Params params = call.params();
        StripeObject charge = charge(call);
        long left = charge.number("amount_captured") - charge.number("amount_refunded");
        mustBeRefundable(call.draft(), charge, left);
        long amount = params.integer("amount").orElse(left);
        if (amount < 1 || amount > left) {
            throw StripeError.invalid("Refund amount (%s) is greater than unrefunded amount on charge (%s)"
                            .formatted(
                                    Amounts.shown(amount, charge.text("currency")),
                                    Amounts.shown(left, charge.text("currency"))))
                    .code("amount_too_large")
                    .param("amount");
        }
        StripeObject refund = refund(call, charge, amount);
        Metadata.change(refund, params);
        return Reply.ok(move(call.draft(), charge, refund));
    }

    private static void mustBeRefundable(Draft draft, StripeObject charge, long left) {
        if (!charge.is("paid") || !charge.is("captured")) {
            throw StripeError.invalid("This PaymentIntent does not have a successful charge to refund.");
        }
        if (Disputes.holdsMoneyOf(draft, charge)) {
            throw StripeError.invalid("Charge %s has been charged back; cannot issue a refund.".formatted(charge.id()))
                    .code("charge_disputed");
        }
        if (left == 0) {
            throw StripeError.invalid("Charge %s has already been refunded.".formatted(charge.id()))
                    .code("charge_already_refunded");
        }
    }

    private static StripeObject charge(Call call) {
        Params params = call.params();
        if (params.has("charge")) {
            return Charges.of(call, params.required("charge"), "charge");
        }
        String id = params.required("payment_intent");
        StripeObject intent = call.draft()
                .find(PaymentIntents.KIND, id)
                .orElseThrow(() -> StripeError.noSuch("payment_intent", id, "payment_intent"));
        return call.draft()
                .find(Charges.KIND, intent.text("latest_charge"))
                .orElseThrow(() -> StripeError.invalid(
                        "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(id)));
    }

    private static StripeObject refund(Call call, StripeObject charge, long amount) {
        return call.draft()
                .make(KIND, "re")
                .with("amount", amount)
                .with("balance_transaction", Ids.next("txn"))
                .with("charge", charge.id())
                .with("currency", charge.text("currency"))
                .with("destination_details", new StripeObject().with("type", "card"))
                .with("metadata", new StripeObject())
                .with("payment_intent", charge.get("payment_intent"))
                .with("reason", call.params().text("reason").orElse(null))
                .with("receipt_number", null)
                .with("status", sequel(call.draft(), charge) == Sequel.REFUND_TAKES_TIME ? "pending" : "succeeded");
    }

    private static StripeObject move(Draft draft, StripeObject charge, StripeObject refund) {
        long refunded = charge.number("amount_refunded") + refund.number("amount");
        charge.with("amount_refunded", refunded).with("refunded", refunded == charge.number("amount"));
        draft.save(charge);
        draft.save(refund);
        draft.announce("charge.refunded", charge);
        draft.announce("refund.created", refund);
        return sequel(draft, charge) == Sequel.REFUND_FAILS ? fail(draft, charge, refund) : refund;
    }

    /** The money comes back to the account, and the charge counts as not refunded. */
    private static StripeObject fail(Draft draft, StripeObject charge, StripeObject refund) {
        charge.with("amount_refunded", charge.number("amount_refunded") - refund.number("amount"))
                .with("refunded", false);
        draft.save(charge);
        StripeObject failed = refund.copy().with("status", "failed").with("failure_reason", "expired_or_canceled_card");
        draft.save(failed);
        draft.announce("refund.failed", failed);
        return refund;
    }

    private static Sequel sequel(Draft draft, StripeObject charge) {
        return draft.find(PaymentMethods.KIND, charge.text("payment_method"))
                .filter(method -> method.text("type").equals("card"))
                .map(method -> Charges.card(method).sequel())
                .orElse(Sequel.NOTHING);
    }

    /** One that takes its time arrives. */
    StripeObject settle(Draft draft, StripeObject refund) {
        draft.save(refund.with("status", "succeeded"));
        draft.announce("refund.updated", refund);
        return refund;
    }

    Reply retrieve(Call call) {
        return Reply.ok(call.named(KIND));
    }

    Reply update(Call call) {
        StripeObject refund = call.named(KIND);
        Metadata.change(refund, call.params());
        call.draft().save(refund);
        call.draft().announce("refund.updated", refund);
        return Reply.ok(refund);
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "charge", "payment_intent");
    }
}
