package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.Routes;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.Optional;

/** All resources, by the paths of the API, and what only the sandbox's own pages do with them. */
public final class StripeResources {

    private final Books books;
    private final Customers customers = new Customers();
    private final PaymentMethods methods = new PaymentMethods();
    private final Refunds refunds = new Refunds();
    private final Disputes disputes = new Disputes();
    private final Charges charges;
    private final Settlement settlement;
    private final PaymentIntents intents;

    public StripeResources(Books books, Addresses addresses) {
        this.books = books;
        charges = new Charges(addresses);
        settlement = new Settlement(charges, disputes);
        intents = new PaymentIntents(methods, new Confirmation(methods, settlement, addresses));
    }

    public Routes routes() {
        return new Routes()
                .add("POST", "customers", customers::create)
                .add("GET", "customers", customers::list)
                .add("GET", "customers/search", customers::search)
                .add("GET", "customers/*", customers::retrieve)
                .add("POST", "customers/*", customers::update)
                .add("DELETE", "customers/*", customers::delete)
                .add("POST", "payment_intents", intents::create)
                .add("GET", "payment_intents", intents::list)
                .add("GET", "payment_intents/search", intents::search)
                .addPublic("GET", "payment_intents/*", intents::retrieve)
                .add("POST", "payment_intents/*", intents::update)
                .addPublic("POST", "payment_intents/*/confirm", intents::confirm)
                .add("POST", "payment_intents/*/cancel", intents::cancel)
                .add("POST", "payment_intents/*/capture", intents::capture)
                .addPublic("POST", "payment_methods", methods::create)
                .add("GET", "payment_methods", methods::list)
                .add("GET", "payment_methods/*", methods::retrieve)
                .add("POST", "payment_methods/*/attach", methods::attach)
                .add("POST", "payment_methods/*/detach", methods::detach)
                .add("GET", "charges", charges::list)
                .add("GET", "charges/*", charges::retrieve)
                .add("POST", "refunds", refunds::create)
                .add("GET", "refunds", refunds::list)
                .add("GET", "refunds/*", refunds::retrieve)
                .add("POST", "refunds/*", refunds::update)
                .add("GET", "disputes", disputes::list)
                .add("GET", "disputes/*", disputes::retrieve)
                .add("POST", "disputes/*/close", disputes::close)
                .add("GET", "events", call -> Listing.of(call, "event", "type"))
                .add("GET", "events/*", call -> Reply.ok(call.named("event")));
    }

    /** The bank's question, answered: by the right person or not. */
    public Optional<StripeObject> answerChallenge(String intentId, String clientSecret, boolean accepted) {
        return books.transact(draft -> draft.find(PaymentIntents.KIND, intentId)
                .filter(intent -> intent.text("client_secret").equals(clientSecret))
                .map(intent -> challenged(draft, intent, accepted)));
    }

    private StripeObject challenged(Draft draft, StripeObject intent, boolean accepted) {
        if (!intent.text("status").equals(Status.NEEDS_ACTION)) {
            return intent;
        }
        StripeObject method =
                draft.find(PaymentMethods.KIND, intent.text("payment_method")).orElseThrow();
        if (accepted) {
            settlement.charge(draft, intent.with("_authenticated", true), method);
        } else {
            settlement.refuseAuthentication(draft, intent, method);
        }
        return intent;
    }

    /** Bank debits and refunds that take their time are done. */
    public void settleAll() {
        books.transact(draft -> {
            draft.all(PaymentIntents.KIND).stream()
                    .filter(intent -> intent.text("status").equals(Status.PROCESSING))
                    .forEach(intent -> settlement.finishProcessing(
                            draft,
                            intent,
                            draft.find(PaymentMethods.KIND, intent.text("payment_method"))
                                    .orElseThrow()));
            draft.all(Refunds.KIND).stream()
                    .filter(refund -> refund.text("status").equals("pending"))
                    .forEach(refund -> refunds.settle(draft, refund));
            return draft;
        });
    }

    /** As at Stripe's dashboard: what is left of a charge goes back. */
    public Reply refund(String chargeId) {
        return books.transact(draft -> refunds.create(new Call(
                draft,
                dev.atrium.sandbox.stripe.api.Params.of(java.util.Map.of("charge", new String[] {chargeId})),
                true,
                "")));
    }

    public void dispute(String chargeId) {
        books.transact(draft -> draft.find(Charges.KIND, chargeId)
                .filter(charge -> charge.is("paid") && !charge.is("disputed"))
                .map(charge -> disputes.open(draft, charge, "fraudulent")));
    }

    public void closeDispute(String disputeId, boolean won) {
        books.transact(draft -> {
            draft.find(Disputes.KIND, disputeId)
                    .filter(dispute -> dispute.text("status").equals("needs_response"))
                    .ifPresent(dispute -> disputes.close(draft, dispute, won));
            return draft;
        });
    }

    /** For people: {@code 12.25 GBP}. */
    public static String money(StripeObject object) {
        return Amounts.shown(object.number("amount"), object.text("currency"));
    }
}
