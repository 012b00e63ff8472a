package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.stripe.books.Books;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the stand-in holds, for scripts; newest first. */
@RestController
@Profile("sandbox")
class StripeStateController {

    private final Books books;

    StripeStateController(Books books) {
        this.books = books;
    }

    @GetMapping(path = "/sandbox/stripe.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<Map<String, ?>>> show() {
        return Map.of(
                "customers", newestFirst("customer"),
                "payment_intents", newestFirst("payment_intent"),
                "charges", newestFirst("charge"),
                "refunds", newestFirst("refund"),
                "disputes", newestFirst("dispute"),
                "webhooks", newestFirst("sandbox.delivery"));
    }

    private List<Map<String, ?>> newestFirst(String kind) {
        return books.all(kind).reversed().stream()
                .<Map<String, ?>>map(object -> object.shown().fields())
                .toList();
    }
}
