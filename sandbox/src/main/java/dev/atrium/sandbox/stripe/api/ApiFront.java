package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.stripe.api.Routes.Route;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.Draft;
import java.util.Optional;

/** Lets a request through, or says why not. */
final class ApiFront {

    private final IdempotencyKeys idempotency = new IdempotencyKeys();
    private final Books books;
    private final Routes routes;
    private final ApiKeys keys;

    ApiFront(Books books, Routes routes, ApiKeys keys) {
        this.books = books;
        this.routes = routes;
        this.keys = keys;
    }

    Reply answer(ApiRequest request) {
        try {
            boolean secret = keys.isSecret(request.authorization(), request.params());
            Route route = routes.find(request.method(), request.path())
                    .orElseThrow(() -> StripeError.unknownPath(request.method(), "/v1/" + request.path()));
            if (!secret && !route.isPublic()) {
                throw StripeError.secretKeyRequired();
            }
            return idempotency.alone(request.idempotencyKey(), () -> through(request, route, secret));
        } catch (StripeError refusal) {
            return refusal.reply();
        }
    }

    private Reply through(ApiRequest request, Route route, boolean secret) {
        return books.transact(draft -> {
            draft.onBehalfOf(request.id(), request.idempotencyKey());
            if (secret) {
                draft.useApiVersion(request.version());
            }
            return once(draft, request, route, secret);
        });
    }

    private Reply once(Draft draft, ApiRequest request, Route route, boolean secret) {
        String key = request.idempotencyKey();
        Optional<Reply> earlier =
                key.isEmpty() ? Optional.empty() : idempotency.earlier(draft, key, request.canonical());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Call call = new Call(draft, request.params(), secret, route.idIn(request.path()));
        Reply reply = shown(draft, request, route.operation().apply(call), secret);
        if (!key.isEmpty()) {
            idempotency.keep(draft, key, request.canonical(), reply);
        }
        return reply;
    }

    private static Reply shown(Draft draft, ApiRequest request, Reply reply, boolean secret) {
        if (reply.status() != 200) {
            return reply;
        }
        var expanded = new Expansion(draft)
                .expand(reply.body().shown(), request.params().list("expand"));
        return Reply.ok(secret ? expanded : Views.forBrowser(expanded));
    }
}
