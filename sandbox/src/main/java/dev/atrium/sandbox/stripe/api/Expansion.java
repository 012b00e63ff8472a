package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts objects in place of their names where a request asks for it: {@code expand[]=latest_charge.balance_transaction}. */
final class Expansion {

    private final Draft draft;

    Expansion(Draft draft) {
        this.draft = draft;
    }

    StripeObject expand(StripeObject answer, List<String> wishes) {
        StripeObject expanded = answer.copy();
        wishes.forEach(wish -> expand(expanded, List.of(wish.split("\\.")), wish));
        return expanded;
    }

    private void expand(StripeObject object, List<String> path, String wish) {
        String field = path.getFirst();
        if (!object.fields().containsKey(field)) {
            throw StripeError.invalid("This property cannot be expanded (%s).".formatted(wish));
        }
        if (object.get(field) instanceof String id) {
            draft.find(id).ifPresent(found -> object.with(field, found.shown()));
        }
        if (path.size() > 1) {
            inside(object.get(field)).forEach(inner -> expand(inner, path.subList(1, path.size()), wish));
        }
    }

    @SuppressWarnings("unchecked") // every map in an object has names as keys
    private static List<StripeObject> inside(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> List.of(new StripeObject((Map<String, @Nullable Object>) map));
            case List<?> list ->
                list.stream().flatMap(each -> inside(each).stream()).toList();
            case null, default -> List.of();
        };
    }
}
