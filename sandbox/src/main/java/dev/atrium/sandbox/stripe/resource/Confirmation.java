package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.TestCard.Challenge;
import java.util.List;

/** From a confirmed intent to money, a question of the bank, or a refusal. */
final class Confirmation {

    private static final List<String> CONFIRMABLE =
            List.of(Status.NEEDS_METHOD, Status.NEEDS_CONFIRMATION, Status.NEEDS_ACTION);

    private final PaymentMethods methods;
    private final Settlement settlement;
    private final Addresses addresses;

    Confirmation(PaymentMethods methods, Settlement settlement, Addresses addresses) {
        this.methods = methods;
        this.settlement = settlement;
        this.addresses = addresses;
    }

    Reply confirm(Call call, StripeObject intent) {
        mustBeConfirmable(intent);
        StripeObject method = method(call, intent);
        String returnUrl = call.params().text("return_url").orElse("");
        mustSayWhereToReturn(call, intent, returnUrl);
        intent.with("payment_method", method.id())
                .with("last_payment_error", null)
                .with("next_action", null)
                .with("_return_url", returnUrl);
        if (call.params().has("receipt_email")) {
            intent.with("receipt_email", call.params().text("receipt_email").orElse(null));
        }
        return ask(call, intent, method);
    }

    private Reply ask(Call call, StripeObject intent, StripeObject method) {
        if (method.text("type").equals("us_bank_account")) {
            return settlement.process(call.draft(), intent);
        }
        boolean challenged = Charges.card(method).challenge() == Challenge.ALWAYS;
        if (challenged && call.params().flag("off_session")) {
            return settlement.decline(call.draft(), intent, method, Decline.AUTHENTICATION_REQUIRED);
        }
        return challenged ? challenge(call, intent) : settlement.charge(call.draft(), intent, method);
    }

    /** The page's script shows the bank's question in a frame; otherwise the browser is sent there and comes back. */
    private Reply challenge(Call call, StripeObject intent) {
        String address = addresses.challenge(intent);
        StripeObject action = call.params().flag("use_stripe_sdk")
                ? new StripeObject()
                        .with("type", "use_stripe_sdk")
                        .with(
                                "use_stripe_sdk",
                                new StripeObject()
                                        .with("type", "three_d_secure_redirect")
                                        .with("stripe_js", address))
                : new StripeObject()
                        .with("type", "redirect_to_url")
                        .with(
                                "redirect_to_url",
                                new StripeObject()
                                        .with("return_url", intent.text("_return_url"))
                                        .with("url", address + "&redirect=true"));
        intent.with("status", Status.NEEDS_ACTION).with("next_action", action);
        call.draft().save(intent);
        call.draft().announce("payment_intent.requires_action", intent);
        return Reply.ok(intent);
    }

    private StripeObject method(Call call, StripeObject intent) {
        Params params = call.params();
        if (params.has("payment_method_data")) {
            return call.draft().save(methods.from(call.draft(), params.child("payment_method_data")));
        }
        String id = params.text("payment_method").orElse(intent.text("payment_method"));
        if (id.isEmpty()) {
            throw Status.unexpected(
                    intent,
                    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the"
                            + " PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.");
        }
        return methods.resolve(call.draft(), id, "payment_method");
    }

    private static void mustBeConfirmable(StripeObject intent) {
        String status = intent.text("status");
        if (status.equals(Status.SUCCEEDED)) {
            throw Status.unexpected(
                    intent,
                    "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.");
        }
        if (!CONFIRMABLE.contains(status)) {
            throw Status.unexpected(
                    intent,
                    "You cannot confirm this PaymentIntent because it has a status of %s. Only a PaymentIntent with one of the following statuses may be confirmed: %s."
                            .formatted(status, String.join(", ", CONFIRMABLE)));
        }
    }

    private static void mustSayWhereToReturn(Call call, StripeObject intent, String returnUrl) {
        if (call.bySecretKey()
                && returnUrl.isEmpty()
                && !call.params().flag("use_stripe_sdk")
                && intent.child("automatic_payment_methods")
                        .text("allow_redirects")
                        .equals("always")) {
            throw StripeError.invalid(
                            "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of"
                                    + " these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you"
                                    + " don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and"
                                    + " `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.")
                    .param("return_url");
        }
    }

    Reply capture(Call call, StripeObject intent) {
        Status.mustBe(intent, "captured", List.of(Status.NEEDS_CAPTURE));
        return settlement.capture(call.draft(), intent);
    }
}
