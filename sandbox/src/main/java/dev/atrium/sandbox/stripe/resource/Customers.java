package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;

/** Customers. A deleted one keeps its name and nothing else. */
final class Customers {

    static final String KIND = "customer";

    Reply create(Call call) {
        StripeObject customer = call.draft()
                .make(KIND, "cus")
                .with("address", null)
                .with("balance", 0)
                .with("currency", null)
                .with("default_source", null)
                .with("delinquent", false)
                .with("description", null)
                .with("discount", null)
                .with("email", null)
                .with("invoice_prefix", null)
                .with("metadata", new StripeObject())
                .with("name", null)
                .with("phone", null)
                .with("preferred_locales", java.util.List.of())
                .with("shipping", null)
                .with("tax_exempt", "none");
        change(customer, call.params());
        call.draft().save(customer);
        call.draft().announce("customer.created", customer);
        return Reply.ok(customer);
    }

    Reply retrieve(Call call) {
        return Reply.ok(call.named(KIND));
    }

    Reply update(Call call) {
        StripeObject customer = living(call);
        change(customer, call.params());
        call.draft().save(customer);
        call.draft().announce("customer.updated", customer);
        return Reply.ok(customer);
    }

    Reply delete(Call call) {
        StripeObject customer = living(call);
        call.draft().announce("customer.deleted", customer);
        return Reply.ok(call.draft()
                .save(new StripeObject()
                        .with("id", customer.id())
                        .with("object", KIND)
                        .with("deleted", true)));
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "email");
    }

    Reply search(Call call) {
        return Search.of(call, KIND);
    }

    /** For a request that names one in a field. */
    static void mustExist(Draft draft, String id) {
        if (draft.find(KIND, id).filter(found -> !found.is("deleted")).isEmpty()) {
            throw StripeError.noSuch(KIND, id, KIND);
        }
    }

    private static StripeObject living(Call call) {
        StripeObject customer = call.named(KIND);
        if (customer.is("deleted")) {
            throw StripeError.noSuch(KIND, call.id());
        }
        return customer;
    }

    private static void change(StripeObject customer, Params params) {
        params.text("email")
                .filter(email -> !email.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(email -> {
                    throw StripeError.invalid("Invalid email address: " + email)
                            .code("email_invalid")
                            .param("email");
                });
        for (String field : new String[] {"description", "email", "name", "phone"}) {
            if (params.has(field)) {
                customer.with(field, params.text(field).orElse(null));
            }
        }
        if (params.has("address")) {
            customer.with("address", params.child("address").plain());
        }
        if (params.has("preferred_locales")) {
            customer.with("preferred_locales", params.list("preferred_locales"));
        }
        Metadata.change(customer, params);
    }
}
