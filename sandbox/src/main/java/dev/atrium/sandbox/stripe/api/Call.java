package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;

/**
 * A request on its way through a transaction.
 *
 * @param bySecretKey whether the site itself asks, and not a browser
 * @param id the object that the address names, empty where it names none
 */
public record Call(Draft draft, Params params, boolean bySecretKey, String id) {

    /** The one that the address names. */
    public StripeObject named(String kind) {
        return draft.find(kind, id).orElseThrow(() -> StripeError.noSuch(kind, id));
    }
}
