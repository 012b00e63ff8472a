package dev.atrium.sandbox.stripe.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a start keeps of what earlier runs wrote: the last state of each object, and of what only piles up the newest. */
final class Shelf {

    private static final int NEWEST = 2_000;
    private static final List<String> PILES = List.of("event", "sandbox.delivery", "sandbox.answer");

    private Shelf() {}

    static Stream<StripeObject> kept(Stream<StripeObject> written) {
        Map<String, StripeObject> last = new LinkedHashMap<>();
        written.forEach(object -> last.put(object.kind() + object.id(), object));
        Map<String, Long> older = last.values().stream()
                .filter(object -> PILES.contains(object.kind()))
                .collect(Collectors.groupingBy(StripeObject::kind, Collectors.counting()));
        older.replaceAll((kind, count) -> count - NEWEST);
        return last.values().stream().filter(object -> older.merge(object.kind(), -1L, Long::sum) < 0);
    }
}
