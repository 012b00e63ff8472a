package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import dev.atrium.sandbox.stripe.webhook.WebhookMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sections of the account's page, each the newest of a kind. */
final class StripeAccountParts {

    private static final int SHOWN = 100;

    private final Books books;

    StripeAccountParts(Books books) {
        this.books = books;
    }

    static String cards() {
        return "<h2 id=\"cards\">Cards to try</h2>\n"
                + Html.table(
                        "Cards to try",
                        List.of("Number", "What happens"),
                        List.of(
                                List.of("4242 4242 4242 4242", "It is paid."),
                                List.of("4000 0000 0000 3220", "The bank asks first; it can be confirmed or refused."),
                                List.of("4000 0000 0000 0002", "The card is declined."),
                                List.of("4000 0000 0000 9995", "The card has insufficient funds."),
                                List.of("4000 0000 0000 0069", "The card has expired."),
                                List.of("4000 0000 0000 0259", "It is paid, and then disputed.")))
                + "<p>Any date in the future, any three digits as security code; all of Stripe's documented test cards work.</p>\n";
    }

    String payments() {
        return section(
                "Payments",
                "payment_intent",
                this::payment,
                "Intent",
                "Amount",
                "Status",
                "Refund or dispute",
                "Last error",
                "Customer",
                "At");
    }

    private List<String> payment(StripeObject intent) {
        return List.of(
                object(intent.id()),
                Html.escape(StripeResources.money(intent)),
                Html.escape(intent.text("status")),
                books.find("charge", intent.text("latest_charge"))
                        .map(StripeAccountParts::moneyBack)
                        .orElse(""),
                Html.escape(intent.child("last_payment_error").text("message")),
                object(intent.text("customer")),
                at(intent));
    }

    /** What still can happen to the money. A refund that Stripe would refuse can be tried: sites must bear that. */
    private static String moneyBack(StripeObject charge) {
        if (!charge.is("paid")) {
            return "";
        }
        return (charge.is("refunded") ? "" : button("refunds", "charge", charge.id(), "Refund"))
                + (charge.is("disputed") ? "" : button("disputes", "charge", charge.id(), "Dispute"));
    }

    String customers() {
        return section(
                "Customers",
                "customer",
                customer -> List.of(
                        object(customer.id()),
                        Html.escape(customer.is("deleted") ? "(deleted)" : customer.text("name")),
                        Html.escape(customer.text("email"))),
                "Customer",
                "Name",
                "E-mail");
    }

    String refunds() {
        return section(
                "Refunds",
                "refund",
                refund -> List.of(
                        object(refund.id()),
                        Html.escape(StripeResources.money(refund)),
                        Html.escape(refund.text("status")),
                        object(refund.text("payment_intent")),
                        at(refund)),
                "Refund",
                "Amount",
                "Status",
                "Of",
                "At");
    }

    String disputes() {
        return section(
                "Disputes",
                "dispute",
                dispute -> List.of(
                        object(dispute.id()),
                        Html.escape(StripeResources.money(dispute)),
                        Html.escape(dispute.text("status")),
                        object(dispute.text("payment_intent")),
                        dispute.text("status").equals("needs_response")
                                ? button("disputes/won", "dispute", dispute.id(), "The site wins")
                                        + button("disputes/lost", "dispute", dispute.id(), "The site loses")
                                : ""),
                "Dispute",
                "Amount",
                "Status",
                "Of",
                "End it");
    }

    String webhooks() {
        return section(
                "Webhooks",
                "sandbox.delivery",
                delivery -> List.of(
                        object(delivery.text("event"), delivery.text("type")),
                        object(delivery.text("about")),
                        Html.escape(delivery.text("state")),
                        Long.toString(delivery.number("attempts")),
                        Html.escape(delivery.text("answer")),
                        at(delivery),
                        button("webhooks/resend", "delivery", delivery.id(), "Send again")),
                "Event",
                "About",
                "State",
                "Attempts",
                "Answer",
                "Made at",
                "Again");
    }

    static String mode(WebhookMode current) {
        String options = Arrays.stream(WebhookMode.values())
                .map(mode -> "<option%s>%s</option>".formatted(mode == current ? " selected" : "", mode))
                .collect(Collectors.joining());
        return """
                <h2 id="switches">Switches</h2>
                <form method="post" action="/sandbox/stripe/webhooks/mode"><fieldset><legend>Webhooks</legend>
                <label>They come <select name="mode">%s</select></label><button>Set</button></fieldset></form>
                <form method="post" action="/sandbox/stripe/settle"><fieldset><legend>Bank debits and slow refunds</legend>
                <button>Let them arrive</button></fieldset></form>
                <p>%s</p>
                """.formatted(options, Html.link("/sandbox/#faults", "Errors and time-outs of the API"));
    }

    private String section(String title, String kind, Function<StripeObject, List<String>> row, String... head) {
        List<List<String>> rows =
                books.all(kind).reversed().stream().limit(SHOWN).map(row).toList();
        return "<h2 id=\"%s\">%s</h2>\n".formatted(kind.replace('.', '-'), title)
                + (rows.isEmpty() ? "<p>None yet.</p>\n" : Html.table(title, List.of(head), rows));
    }

    private static String button(String action, String field, String value, String text) {
        return """
                <form method="post" action="/sandbox/stripe/%s" class="inline"><input type="hidden" name="%s" value="%s">\
                <button class="quiet">%s</button></form>
                """.formatted(action, field, Html.escape(value), text);
    }

    private static String object(String id) {
        return object(id, id);
    }

    private static String object(String id, String text) {
        return id.isEmpty() ? "" : Html.link("/sandbox/stripe/objects/" + id, text);
    }

    private static String at(StripeObject object) {
        String instant = Instant.ofEpochSecond(object.number("created")).toString();
        return "<time datetime=\"%s\">%s</time>"
                .formatted(instant, instant.replace("T", " ").replace("Z", ""));
    }
}
