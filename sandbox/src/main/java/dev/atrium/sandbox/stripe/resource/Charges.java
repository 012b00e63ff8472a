package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.Ids;
import dev.atrium.sandbox.stripe.books.StripeObject;
import org.jspecify.annotations.Nullable;

/** One attempt to move money, paid or failed. */
final class Charges {

    static final String KIND = "charge";

    private final Addresses addresses;

    Charges(Addresses addresses) {
        this.addresses = addresses;
    }

    Reply retrieve(Call call) {
        return Reply.ok(withRefunds(call, call.named(KIND)));
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "customer", "payment_intent");
    }

    private static StripeObject withRefunds(Call call, StripeObject charge) {
        if (!call.params().list("expand").contains("refunds")) {
            return charge;
        }
        var refunds = call.draft().all(Refunds.KIND).stream()
                .filter(refund -> refund.text("charge").equals(charge.id()))
                .toList();
        return charge.with(
                "refunds",
                new StripeObject()
                        .with("object", "list")
                        .with("data", refunds)
                        .with("has_more", false)
                        .with("url", "/v1/charges/" + charge.id() + "/refunds"));
    }

    StripeObject paid(Draft draft, StripeObject intent, StripeObject method, boolean captured) {
        StripeObject charge = charge(draft, intent, method)
                .with("amount_captured", captured ? intent.number("amount") : 0)
                .with("balance_transaction", captured ? Ids.next("txn") : null)
                .with("captured", captured)
                .with("outcome", outcome("approved_by_network", null, "Payment complete.", "authorized"))
                .with("paid", true)
                .with("status", "succeeded");
        return charge.with("receipt_url", addresses.receipt(charge));
    }

    StripeObject failed(Draft draft, StripeObject intent, StripeObject method, Decline decline) {
        return charge(draft, intent, method)
                .with("failure_code", decline.code())
                .with("failure_message", decline.message())
                .with(
                        "outcome",
                        outcome(
                                "declined_by_network",
                                decline.reason(),
                                "The bank did not return any further details with this decline.",
                                "issuer_declined"))
                .with("paid", false)
                .with("receipt_url", null)
                .with("status", "failed");
    }

    private static StripeObject charge(Draft draft, StripeObject intent, StripeObject method) {
        return draft.make(KIND, "ch")
                .with("amount", intent.number("amount"))
                .with("amount_captured", 0)
                .with("amount_refunded", 0)
                .with("balance_transaction", null)
                .with("billing_details", method.child("billing_details"))
                .with("calculated_statement_descriptor", "ATRIUM")
                .with("captured", false)
                .with("currency", intent.text("currency"))
                .with("customer", intent.get("customer"))
                .with("description", intent.get("description"))
                .with("disputed", false)
                .with("failure_code", null)
                .with("failure_message", null)
                .with("fraud_details", new StripeObject())
                .with("metadata", intent.child("metadata"))
                .with("payment_intent", intent.id())
                .with("payment_method", method.id())
                .with("payment_method_details", details(intent, method))
                .with("receipt_email", intent.get("receipt_email"))
                .with("receipt_number", null)
                .with("refunded", false);
    }

    private static StripeObject details(StripeObject intent, StripeObject method) {
        String type = method.text("type");
        StripeObject inner = method.child(type).copy();
        if (type.equals("card")) {
            inner.with(
                    "three_d_secure",
                    intent.is("_authenticated")
                            ? new StripeObject()
                                    .with("authentication_flow", "challenge")
                                    .with("result", "authenticated")
                                    .with("version", "2.2.0")
                            : null);
        }
        return new StripeObject().with("type", type).with(type, inner);
    }

    private static StripeObject outcome(String network, @Nullable String reason, String message, String type) {
        return new StripeObject()
                .with("network_status", network)
                .with("reason", reason)
                .with("risk_level", "normal")
                .with("risk_score", 12)
                .with("seller_message", message)
                .with("type", type);
    }

    /** The test card that a method stands for. */
    static TestCard card(StripeObject method) {
        String name = method.text("_card");
        return TestCards.named("pm_card_" + name)
                .orElseGet(() -> TestCard.declined(name, "0000", Decline.NOT_A_TEST_CARD));
    }

    static StripeObject of(Call call, String id, String param) {
        return call.draft().find(KIND, id).orElseThrow(() -> StripeError.noSuch(KIND, id, param));
    }
}
