package dev.atrium.sandbox.stripe.resource;

import dev.atrium.sandbox.stripe.api.Call;
import dev.atrium.sandbox.stripe.api.Reply;
import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Stripe's search language that asks for equal fields: {@code status:'succeeded' AND metadata['a']:'b'}. */
final class Search {

    private static final Pattern CLAUSE =
            Pattern.compile("(metadata)\\[['\"]([^'\"]+)['\"]]:['\"]([^'\"]*)['\"]|(\\w+):['\"]([^'\"]*)['\"]");

    private Search() {}

    static Reply of(Call call, String kind) {
        String query = call.params().required("query");
        List<StripeObject> found = call.draft().all(kind).stream()
                .filter(object -> !object.is("deleted"))
                .filter(object -> matches(object, query))
                .toList();
        StripeObject page =
                Listing.page(call.params(), found, "/v1/" + kind + "s/search").body();
        return Reply.ok(page.with("object", "search_result").with("next_page", null));
    }

    private static boolean matches(StripeObject object, String query) {
        Matcher clauses = CLAUSE.matcher(query);
        int count = 0;
        while (clauses.find()) {
            count++;
            String value = clauses.group(1) == null
                    ? object.text(clauses.group(4))
                    : object.child("metadata").text(clauses.group(2));
            if (!value.equals(clauses.group(1) == null ? clauses.group(5) : clauses.group(3))) {
                return false;
            }
        }
        if (count == 0) {
            throw StripeError.invalid("We were unable to parse your search query.")
                    .param("query");
        }
        return true;
    }
}
