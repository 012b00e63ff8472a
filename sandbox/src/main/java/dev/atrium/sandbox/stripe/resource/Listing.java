package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Params;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Pages of a kind, newest first, with a cursor that is an object's name. */
final class Listing {

    private static final long DEFAULT = 10;
    private static final long MOST = 100;

    private Listing() {}

    /** @param filters fields that a request may name and that must then be equal */
    static Reply of(Call call, String kind, String... filters) {
        Params params = call.params();
        Stream<StripeObject> found = call.draft().all(kind).stream()
                .filter(object -> !object.is("deleted"))
                .filter(object -> isWithin(params.child("created"), object));
        for (String filter : filters) {
            found = found.filter(object ->
                    params.text(filter).map(object.text(filter)::equals).orElse(true));
        }
        return page(params, found.toList(), "/v1/" + kind + "s");
    }

    static Reply page(Params params, List<StripeObject> oldestFirst, String url) {
        List<StripeObject> all = new ArrayList<>(oldestFirst);
        Collections.reverse(all);
        long limit = params.integer("limit").orElse(DEFAULT);
        if (limit < 1 || limit > MOST) {
            throw StripeError.invalid("Limit must be between 1 and 100.").param("limit");
        }
        List<StripeObject> rest = all.subList(start(params, all), end(params, all));
        boolean backwards = params.has("ending_before") && rest.size() > limit;
        List<StripeObject> page = backwards
                ? rest.subList(rest.size() - (int) limit, rest.size())
                : rest.stream().limit(limit).toList();
        return Reply.ok(new StripeObject()
                .with("object", "list")
                .with("data", page)
                .with("has_more", rest.size() > page.size())
                .with("url", url));
    }

    private static int start(Params params, List<StripeObject> all) {
        return params.text("starting_after")
                .map(id -> place(all, id, "starting_after") + 1)
                .orElse(0);
    }

    private static int end(Params params, List<StripeObject> all) {
        return params.text("ending_before")
                .map(id -> place(all, id, "ending_before"))
                .orElse(all.size());
    }

    private static int place(List<StripeObject> all, String id, String param) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw StripeError.noSuch("object", id, param);
    }

    private static boolean isWithin(Params created, StripeObject object) {
        long at = object.number("created");
        return at >= created.integer("gte").orElse(Long.MIN_VALUE)
                && at > created.integer("gt").orElse(Long.MIN_VALUE)
                && at <= created.integer("lte").orElse(Long.MAX_VALUE)
                && at < created.integer("lt").orElse(Long.MAX_VALUE);
    }
}
