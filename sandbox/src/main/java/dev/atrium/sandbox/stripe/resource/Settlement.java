package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.TestCard.Sequel;

/** How an intent ends once its owner has done all that was asked: money moves or is refused, and both leave a charge. */
final class Settlement {

    private final Charges charges;
    private final Disputes disputes;

    Settlement(Charges charges, Disputes disputes) {
        this.charges = charges;
        this.disputes = disputes;
    }

    Reply charge(Draft draft, StripeObject intent, StripeObject method) {
        TestCard card = Charges.card(method);
        return card.declined()
                .map(decline -> decline(draft, intent, method, decline))
                .orElseGet(() -> succeed(draft, intent, method, card.sequel()));
    }

    private Reply succeed(Draft draft, StripeObject intent, StripeObject method, Sequel sequel) {
        boolean later = intent.text("capture_method").equals("manual");
        StripeObject charge = draft.save(charges.paid(draft, intent, method, !later));
        intent.with("latest_charge", charge.id()).with("next_action", null).with("processing", null);
        if (later) {
            intent.with("status", Status.NEEDS_CAPTURE).with("amount_capturable", intent.number("amount"));
            draft.announce("payment_intent.amount_capturable_updated", intent);
        } else {
            intent.with("status", Status.SUCCEEDED).with("amount_received", intent.number("amount"));
            draft.announce("charge.succeeded", charge);
            draft.announce("payment_intent.succeeded", intent);
        }
        draft.save(intent);
        if (sequel == Sequel.DISPUTE) {
            disputes.open(draft, charge, "fraudulent");
        }
        return Reply.ok(intent);
    }

    Reply capture(Draft draft, StripeObject intent) {
        StripeObject charge = draft.find(Charges.KIND, intent.text("latest_charge"))
                .orElseThrow()
                .with("captured", true)
                .with("amount_captured", intent.number("amount"));
        draft.save(charge);
        intent.with("status", Status.SUCCEEDED)
                .with("amount_capturable", 0)
                .with("amount_received", intent.number("amount"));
        draft.save(intent);
        draft.announce("charge.captured", charge);
        draft.announce("payment_intent.succeeded", intent);
        return Reply.ok(intent);
    }

    /** The refusal is an answer of 402, and a fact: the intent remembers it and waits for another method. */
    Reply decline(Draft draft, StripeObject intent, StripeObject method, Decline decline) {
        StripeObject charge = draft.save(charges.failed(draft, intent, method, decline));
        StripeObject error = error(method, decline).with("charge", charge.id());
        failed(draft, intent.with("latest_charge", charge.id()), error);
        draft.announce("charge.failed", charge);
        return Reply.declined(error.copy().with("payment_intent", intent.shown()));
    }

    /** The bank did not recognize its customer; the card was never charged. */
    Reply refuseAuthentication(Draft draft, StripeObject intent, StripeObject method) {
        StripeObject error = error(method, Decline.AUTHENTICATION_FAILED).with("type", "invalid_request_error");
        failed(draft, intent, error);
        return Reply.ok(intent);
    }

    private static void failed(Draft draft, StripeObject intent, StripeObject error) {
        intent.with("status", Status.NEEDS_METHOD)
                .with("payment_method", null)
                .with("next_action", null)
                .with("processing", null)
                .with("last_payment_error", error);
        draft.save(intent);
        draft.announce("payment_intent.payment_failed", intent);
    }

    private static StripeObject error(StripeObject method, Decline decline) {
        StripeObject error = new StripeObject()
                .with("type", "card_error")
                .with("code", decline.code())
                .with(
                        "doc_url",
                        "https://docs.stripe.com/error-codes/" + decline.code().replace('_', '-'))
                .with("message", decline.message())
                .with("payment_method", method.shown());
        if (decline.reason() != null) {
            error.with("decline_code", decline.reason());
        }
        return error;
    }

    /** A bank account is debited in its own time; {@link #finishProcessing} says how it went. */
    Reply process(Draft draft, StripeObject intent) {
        intent.with("status", Status.PROCESSING).with("processing", new StripeObject().with("type", "us_bank_account"));
        draft.save(intent);
        draft.announce("payment_intent.processing", intent);
        return Reply.ok(intent);
    }

    Reply finishProcessing(Draft draft, StripeObject intent, StripeObject method) {
        return method.is("_fails")
                ? decline(draft, intent, method, Decline.DEBIT_FAILED)
                : succeed(draft, intent, method, Sequel.NOTHING);
    }
}
