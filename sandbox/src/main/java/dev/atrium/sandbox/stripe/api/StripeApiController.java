package dev.atrium.sandbox.stripe.api;

import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every path of Stripe's API: who asks, whether a fault is due, whether it was asked before, and then what it does. */
@RestController
@Profile("sandbox")
class StripeApiController {

    private static final String BASE = "/sandbox/stripe/v1/";

    private final ApiFront front;
    private final Faults faults;

    StripeApiController(Books books, Routes routes, StripeKeys keys, Faults faults) {
        front = new ApiFront(books, routes, new ApiKeys(keys.secret(), keys.publishable()));
        this.faults = faults;
    }

    @RequestMapping(path = BASE + "**", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, ?>> answer(HttpServletRequest http) {
        ApiRequest request = new ApiRequest(
                http.getMethod(),
                http.getRequestURI().substring(BASE.length()).replaceAll("/+$", ""),
                Params.of(http.getParameterMap()),
                http.getHeader("Authorization"),
                http.getMethod().equals("POST") ? header(http, "Idempotency-Key") : "",
                header(http, "Stripe-Version"),
                Ids.next("req"));
        return response(request, reply(request));
    }

    private Reply reply(ApiRequest request) {
        return switch (faults.take(ThirdParty.STRIPE)) {
            case NONE -> front.answer(request);
            case ERROR -> StripeError.broken().reply();
            case REJECT ->
                StripeError.invalid("A fault was switched on in the sandbox.").reply();
            case TIMEOUT -> tooLate(front.answer(request));
        };
    }

    /** The hard kind of silence: what was asked for has happened. */
    private static Reply tooLate(Reply reply) {
        Faults.waitTooLong();
        return reply;
    }

    private static ResponseEntity<Map<String, ?>> response(ApiRequest request, Reply reply) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(reply.status())
                .header("Request-Id", request.id())
                .header("Cache-Control", "no-cache, no-store");
        if (!request.idempotencyKey().isEmpty()) {
            response.header("Idempotency-Key", request.idempotencyKey());
        }
        if (reply.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(reply.body().fields());
    }

    private static String header(HttpServletRequest http, String name) {
        return Optional.ofNullable(http.getHeader(name)).orElse("");
    }
}
