package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.books.Draft;
import dev.atrium.sandbox.stripe.books.StripeObject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One key, one effect: the answer is kept with it for a day, and given again to whoever asks the same again. */
final class IdempotencyKeys {

    private static final String KIND = "sandbox.answer";
    private static final long DAY = 86_400;
    private static final int LONGEST = 255;

    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    /** Refuses a second request with the key while the first one is still going through. */
    <T> T alone(String key, Supplier<T> request) {
        if (key.isEmpty()) {
            return request.get();
        }
        if (key.length() > LONGEST) {
            throw StripeError.invalid("Idempotency key is too long: at most 255 characters are allowed.");
        }
        if (!inUse.add(key)) {
            throw StripeError.keyInUse(key);
        }
        try {
            return request.get();
        } finally {
            inUse.remove(key);
        }
    }

    Optional<Reply> earlier(Draft draft, String key, String request) {
        return draft.find(KIND, key)
                .filter(answer -> answer.number("created") > draft.now() - DAY)
                .map(answer -> same(answer, key, request));
    }

    private static Reply same(StripeObject answer, String key, String request) {
        if (!answer.text("request").equals(request)) {
            throw StripeError.keyReused(key);
        }
        return new Reply((int) answer.number("status"), answer.child("body"), true);
    }

    /** In the transaction of the effect itself, so that neither is ever there without the other. */
    void keep(Draft draft, String key, String request, Reply reply) {
        draft.save(StripeObject.of(KIND, key, draft.now())
                .with("request", request)
                .with("status", reply.status())
                .with("body", reply.body()));
    }
}
