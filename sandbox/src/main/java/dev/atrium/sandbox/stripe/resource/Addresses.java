package dev.atrium.sandbox.stripe.resource;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.sandbox.stripe.books.StripeObject;

/** Where pages of the stand-in are that its objects point to. */
public record Addresses(PublicUrl site) {

    private static final String BASE = "/sandbox/stripe";

    String challenge(StripeObject intent) {
        return site.resolve(BASE + "/3ds/" + intent.id() + "?client_secret=" + intent.text("client_secret"))
                .toString();
    }

    String receipt(StripeObject charge) {
        return site.resolve(BASE + "/receipts/" + charge.id()).toString();
    }
}
