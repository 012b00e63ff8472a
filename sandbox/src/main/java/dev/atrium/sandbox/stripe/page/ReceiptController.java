package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The receipt that a charge links to. */
@RestController
@Profile("sandbox")
class ReceiptController {

    private final Books books;

    ReceiptController(Books books) {
        this.books = books;
    }

    @GetMapping(path = "/sandbox/stripe/receipts/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id) {
        StripeObject charge = books.find("charge", id)
                .filter(found -> found.is("paid"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StripeObject card = charge.child("payment_method_details").child("card");
        return Html.page("Receipt", """
                <dl><dt>Amount paid</dt><dd>%s</dd><dt>Date paid</dt><dd><time>%s</time></dd>
                <dt>Payment method</dt><dd>%s ···· %s</dd><dt>For</dt><dd>%s</dd><dt>Refunded</dt><dd>%s</dd></dl>
                """.formatted(
                        Html.escape(StripeResources.money(charge)),
                        Instant.ofEpochSecond(charge.number("created")),
                        Html.escape(card.text("brand")),
                        Html.escape(card.text("last4")),
                        Html.escape(charge.text("description")),
                        charge.is("refunded") ? "in full" : charge.number("amount_refunded") > 0 ? "in part" : "no"));
    }
}
