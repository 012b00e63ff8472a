package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.webhook.Webhooks;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The account as its owner sees it at Stripe's dashboard. */
@RestController
@Profile("sandbox")
class StripeAccountController {

    private static final Pattern ID = Pattern.compile("\\b(cus|pi|ch|re|dp|pm|evt)_[A-Za-z0-9]{24}\\b");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Books books;
    private final Webhooks webhooks;

    StripeAccountController(Books books, Webhooks webhooks) {
        this.books = books;
        this.webhooks = webhooks;
    }

    @GetMapping(
            path = {"/sandbox/stripe", "/sandbox/stripe/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String show() {
        return page("");
    }

    /** The same page, and why Stripe did not do what was asked of it. */
    String refused(String reason) {
        return page("<p class=\"refusal\" role=\"alert\">Stripe refused: %s</p>\n".formatted(Html.escape(reason)));
    }

    private String page(String news) {
        StripeAccountParts parts = new StripeAccountParts(books);
        return Html.page(
                "Stripe",
                news
                        + StripeAccountParts.mode(webhooks.mode())
                        + StripeAccountParts.cards()
                        + parts.payments()
                        + parts.customers()
                        + parts.refunds()
                        + parts.disputes()
                        + parts.webhooks()
                        + "<p>" + Html.link("/sandbox/stripe.json", "All of it as JSON") + "</p>");
    }

    @GetMapping(path = "/sandbox/stripe/objects/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id) {
        StripeObject object = books.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String text = Html.escape(json.writeValueAsString(object.shown()));
        return Html.page(
                id,
                "<pre class=\"mail\">%s</pre><p>%s</p>"
                        .formatted(linked(text), Html.link("/sandbox/stripe/", "The whole account")));
    }

    private static String linked(String text) {
        return ID.matcher(text)
                .replaceAll((MatchResult id) ->
                        Matcher.quoteReplacement(Html.link("/sandbox/stripe/objects/" + id.group(), id.group())));
    }
}
