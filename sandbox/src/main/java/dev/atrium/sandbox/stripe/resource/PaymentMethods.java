package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;

/** What people pay with: a test card by name or by number, or the test bank account. Of a number its last four stay. */
final class PaymentMethods {

    static final String KIND = "payment_method";

    private static final String BANK = "pm_usBankAccount";

    private final CardEntry entry = new CardEntry();

    Reply create(Call call) {
        return Reply.ok(call.draft().save(from(call.draft(), call.params())));
    }

    Reply retrieve(Call call) {
        return Reply.ok(resolve(call.draft(), call.id(), "payment_method"));
    }

    Reply attach(Call call) {
        String customer = call.params().required("customer");
        Customers.mustExist(call.draft(), customer);
        StripeObject method = resolve(call.draft(), call.id(), "payment_method").with("customer", customer);
        call.draft().save(method);
        call.draft().announce("payment_method.attached", method);
        return Reply.ok(method);
    }

    Reply detach(Call call) {
        StripeObject method = call.named(KIND).with("customer", null);
        call.draft().save(method);
        call.draft().announce("payment_method.detached", method);
        return Reply.ok(method);
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "customer", "type");
    }

    /** One that exists, or a new one for the name of a test method. */
    StripeObject resolve(Draft draft, String id, String param) {
        if (id.startsWith(BANK)) {
            return draft.save(bank(draft, id));
        }
        return TestCards.named(id)
                .map(card -> draft.save(card(draft, card, new StripeObject())))
                .or(() -> draft.find(KIND, id))
                .orElseThrow(() -> StripeError.noSuch("PaymentMethod", id, param));
    }

    /** From {@code payment_method_data}, or the fields of a new method. */
    StripeObject from(Draft draft, Params data) {
        String type = data.required("type");
        if (!type.equals("card")) {
            throw StripeError.invalid("The payment method type `%s` is not supported by the sandbox.".formatted(type))
                    .param(data.named("type"));
        }
        Params card = data.child("card");
        StripeObject method = card.has("token")
                ? card(draft, tokened(card), new StripeObject())
                : card(draft, entry.card(card, draft.now()), entry.expiry(card));
        return method.with("billing_details", billing(data.child("billing_details")))
                .with("metadata", data.child("metadata").plain());
    }

    private static TestCard tokened(Params card) {
        String token = card.required("token");
        return TestCards.named(token).orElseThrow(() -> StripeError.noSuch("token", token, card.named("token")));
    }

    private static StripeObject card(Draft draft, TestCard card, StripeObject expiry) {
        return draft.make(KIND, "pm")
                .with("type", "card")
                .with("customer", null)
                .with("billing_details", billing(null))
                .with("metadata", new StripeObject())
                .with("card", CardEntry.shown(card, expiry))
                .with("_card", card.name());
    }

    private static StripeObject bank(Draft draft, String name) {
        return draft.make(KIND, "pm")
                .with("type", "us_bank_account")
                .with("customer", null)
                .with("billing_details", billing(null))
                .with("metadata", new StripeObject())
                .with(
                        "us_bank_account",
                        new StripeObject().with("bank_name", "STRIPE TEST BANK").with("last4", "6789"))
                .with("_fails", !name.equals(BANK) && !name.endsWith("_success"));
    }

    static StripeObject billing(@org.jspecify.annotations.Nullable Params given) {
        StripeObject address = new StripeObject();
        for (String field : new String[] {"city", "country", "line1", "line2", "postal_code", "state"}) {
            address.with(
                    field,
                    given == null ? null : given.child("address").text(field).orElse(null));
        }
        StripeObject billing = new StripeObject().with("address", address);
        for (String field : new String[] {"email", "name", "phone", "tax_id"}) {
            billing.with(field, given == null ? null : given.text(field).orElse(null));
        }
        return billing;
    }
}
