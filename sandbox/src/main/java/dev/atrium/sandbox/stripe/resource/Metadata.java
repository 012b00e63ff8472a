package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;

/** A caller's own words on an object: each name by itself set, changed, or by empty text removed. */
final class Metadata {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 500;

    private Metadata() {}

    static void change(StripeObject object, Params params) {
        if (!params.has("metadata")) {
            return;
        }
        StripeObject metadata = object.child("metadata").copy();
        Params given = params.child("metadata");
        if (given.isEmpty()) {
            metadata.fields().clear();
        }
        given.names().forEach(name -> put(metadata, name, given.text(name).orElse("")));
        if (metadata.fields().size() > MOST) {
            throw StripeError.invalid("You can have at most 50 metadata keys.").param("metadata");
        }
        object.with("metadata", metadata);
    }

    private static void put(StripeObject metadata, String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw StripeError.invalid(
                            "Metadata keys can be up to 40 characters and metadata values up to 500 characters long.")
                    .param("metadata[" + name + "]");
        }
        if (value.isEmpty()) {
            metadata.fields().remove(name);
        } else {
            metadata.with(name, value);
        }
    }
}
