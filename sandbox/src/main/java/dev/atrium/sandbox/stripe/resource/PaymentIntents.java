package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.Ids;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.List;

/** Payment intents as the API has them; what happens when one is confirmed is {@link Confirmation}'s. */
final class PaymentIntents {

    static final String KIND = "payment_intent";

    private final PaymentMethods methods;
    private final Confirmation confirmation;

    PaymentIntents(PaymentMethods methods, Confirmation confirmation) {
        this.methods = methods;
        this.confirmation = confirmation;
    }

    Reply create(Call call) {
        Params params = call.params();
        StripeObject intent = blank(call);
        change(call, intent);
        intent.with("status", Status.afterChange(intent));
        call.draft().save(intent);
        call.draft().announce("payment_intent.created", intent);
        return params.flag("confirm") ? confirmation.confirm(call, intent) : Reply.ok(intent);
    }

    private static StripeObject blank(Call call) {
        Params params = call.params();
        String currency = Amounts.currency(params);
        StripeObject intent = call.draft().make(KIND, "pi");
        return intent.with("amount", Amounts.amount(params, currency))
                .with("amount_capturable", 0)
                .with("amount_received", 0)
                .with("application", null)
                .with("automatic_payment_methods", automatic(params))
                .with("canceled_at", null)
                .with("cancellation_reason", null)
                .with("capture_method", params.text("capture_method").orElse("automatic_async"))
                .with("client_secret", intent.id() + "_secret_" + Ids.next("").substring(1))
                .with("confirmation_method", params.text("confirmation_method").orElse("automatic"))
                .with("currency", currency)
                .with("customer", null)
                .with("description", null)
                .with("last_payment_error", null)
                .with("latest_charge", null)
                .with("metadata", new StripeObject())
                .with("next_action", null)
                .with("on_behalf_of", null)
                .with("payment_method", null)
                .with("payment_method_options", new StripeObject())
                .with("payment_method_types", types(params))
                .with("processing", null)
                .with("receipt_email", null)
                .with("review", null)
                .with("setup_future_usage", null)
                .with("shipping", null)
                .with("statement_descriptor", null)
                .with("statement_descriptor_suffix", null)
                .with("transfer_group", null);
    }

    private static @org.jspecify.annotations.Nullable StripeObject automatic(Params params) {
        Params given = params.child("automatic_payment_methods");
        if (params.has("payment_method_types") || (given.has("enabled") && !given.flag("enabled"))) {
            return null;
        }
        return new StripeObject()
                .with("allow_redirects", given.text("allow_redirects").orElse("always"))
                .with("enabled", true);
    }

    private static List<String> types(Params params) {
        return params.has("payment_method_types") ? params.list("payment_method_types") : List.of("card");
    }

    /** What a create and an update may set. */
    private void change(Call call, StripeObject intent) {
        Params params = call.params();
        if (params.has("customer")) {
            Customers.mustExist(call.draft(), params.required("customer"));
            intent.with("customer", params.required("customer"));
        }
        params.text("payment_method")
                .ifPresent(id -> intent.with(
                        "payment_method",
                        methods.resolve(call.draft(), id, "payment_method").id()));
        for (String field :
                new String[] {"description", "receipt_email", "setup_future_usage", "statement_descriptor_suffix"}) {
            if (params.has(field)) {
                intent.with(field, params.text(field).orElse(null));
            }
        }
        if (params.has("shipping")) {
            intent.with("shipping", params.child("shipping").plain());
        }
        Metadata.change(intent, params);
    }

    Reply retrieve(Call call) {
        return Reply.ok(allowed(call));
    }

    Reply update(Call call) {
        StripeObject intent = call.named(KIND);
        Params params = call.params();
        if (params.has("amount") || params.has("currency") || params.has("payment_method")) {
            Status.mustBe(intent, "updated", Status.CHANGEABLE);
        }
        if (params.has("currency")) {
            intent.with("currency", Amounts.currency(params));
        }
        if (params.has("amount")) {
            intent.with("amount", Amounts.amount(params, intent.text("currency")));
        }
        change(call, intent);
        if (Status.CHANGEABLE.contains(intent.text("status"))) {
            intent.with("status", Status.afterChange(intent)).with("next_action", null);
        }
        call.draft().save(intent);
        return Reply.ok(intent);
    }

    Reply confirm(Call call) {
        return confirmation.confirm(call, allowed(call));
    }

    Reply cancel(Call call) {
        StripeObject intent = call.named(KIND);
        Status.mustBe(intent, "canceled", Status.CANCELLABLE);
        intent.with("status", "canceled")
                .with("next_action", null)
                .with("canceled_at", call.draft().now())
                .with(
                        "cancellation_reason",
                        call.params().text("cancellation_reason").orElse(null));
        call.draft().save(intent);
        call.draft().announce("payment_intent.canceled", intent);
        return Reply.ok(intent);
    }

    Reply capture(Call call) {
        return confirmation.capture(call, call.named(KIND));
    }

    Reply list(Call call) {
        return Listing.of(call, KIND, "customer");
    }

    Reply search(Call call) {
        return Search.of(call, KIND);
    }

    /** A browser proves with the client secret that the intent is its own. */
    private static StripeObject allowed(Call call) {
        StripeObject intent = call.named(KIND);
        if (!call.bySecretKey() || call.params().has("client_secret")) {
            String secret = call.params().required("client_secret");
            if (!intent.text("client_secret").equals(secret)) {
                throw StripeError.invalid(
                                "The client_secret provided does not match any associated PaymentIntent on this"
                                        + " account. Ensure the provided client_secret is correct and the PaymentIntent exists.")
                        .param("client_secret");
            }
        }
        return intent;
    }
}
