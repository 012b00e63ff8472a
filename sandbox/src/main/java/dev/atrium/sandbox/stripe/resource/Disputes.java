package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.time.Duration;

/** A card's owner says to the bank that a payment was not right. */
final class Disputes {

    static final String KIND = "dispute";

    StripeObject open(Draft draft, StripeObject charge, String reason) {
        StripeObject dispute = draft.make(KIND, "dp")
                .with("amount", charge.number("amount"))
                .with("balance_transactions", java.util.List.of())
                .with("charge", charge.id())
                .with("currency", charge.text("currency"))
                .with("evidence", new StripeObject())
                .with(
                        "evidence_details",
                        new StripeObject()
                                .with("due_by", draft.now() + Duration.ofDays(7).toSeconds())
                                .with("has_evidence", false)
                                .with("past_due", false)
                                .with("submission_count", 0))
                .with("is_charge_refundable", false)
                .with("metadata", new StripeObject())
                .with("payment_intent", charge.get("payment_intent"))
                .with("reason", reason)
                .with("status", "needs_response");
        draft.save(dispute);
        draft.save(charge.with("disputed", true));
        draft.announce("charge.dispute.created", dispute);
        draft.announce("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** One that the site has won gave the money back; it can be refunded again. */
    static boolean holdsMoneyOf(Draft draft, StripeObject charge) {
        return draft.all(KIND).stream()
                .anyMatch(dispute -> dispute.text("charge").equals(charge.id())
                        && !dispute.text("status").equals("won"));
    }

    /** @param won whether the bank believed the site; then the money comes back */
    void close(Draft draft, StripeObject dispute, boolean won) {
        draft.save(dispute.with("status", won ? "won" : "lost"));
        draft.announce("charge.dispute.closed", dispute);
        if (won) {
            draft.announce("charge.dispute.funds_reinstated", dispute);
        }
    }

    Reply retrieve(Call call) {
        return Reply.ok(call.named(KIND));
    }

    /** Gives in. */
    Reply close(Call call) {
        StripeObject dispute = call.named(KIND);
        close(call.draft(), dispute, false);
        return Reply.ok(dispute);
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "charge", "payment_intent");
    }
}
