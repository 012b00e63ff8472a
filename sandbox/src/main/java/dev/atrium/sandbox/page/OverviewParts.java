package dev.atrium.sandbox.page;

import dev.atrium.sandbox.demo.DemoPeople;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.Faults.Switched;
import dev.atrium.sandbox.fault.ThirdParty;
import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.mail.Inbox;
import dev.atrium.sandbox.mail.ReceivedMail;
import dev.atrium.sandbox.storage.S3Server;
import dev.atrium.sandbox.storage.S3Server.StoredObject;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.books.StripeObject;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import dev.atrium.sandbox.twilio.SmsInbox;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sections of the overview. */
final class OverviewParts {

    private static final int SHOWN = 50;

    private OverviewParts() {}

    static String logins(DemoPeople demo) {
        List<List<String>> rows = demo.all().stream()
                .map(person -> List.of(
                        Html.escape(person.userName()),
                        "<code>%s</code>".formatted(Html.escape(person.password())),
                        Html.escape(person.what())))
                .toList();
        return section(
                "logins", "Demo logins", "There are none: demo data is off.", rows, "User name", "Password", "Is");
    }

    static String mails(Inbox inbox) {
        List<List<String>> rows = inbox.newestFirst().stream()
                .limit(SHOWN)
                .map(OverviewParts::mail)
                .toList();
        return section("mails", "Mails", "None yet. Register, and one arrives.", rows, "Subject", "To", "At") + "<p>"
                + Html.link("/sandbox/mails.json", "All mails as JSON") + "</p>";
    }

    private static List<String> mail(ReceivedMail mail) {
        String subject = mail.subject().isEmpty() ? "(no subject)" : mail.subject();
        return List.of(
                Html.link("/sandbox/mails/" + mail.id(), subject),
                Html.escape(mail.to()),
                mail.at().toString());
    }

    static String texts(SmsInbox inbox) {
        List<List<String>> rows = inbox.newestFirst().stream()
                .limit(SHOWN)
                .map(message -> List.of(
                        Html.withLinks(message.body()),
                        Html.escape(message.to()),
                        message.at().toString()))
                .toList();
        return section(
                        "texts",
                        "Text messages",
                        "None yet. Ask for a code by SMS, and one arrives.",
                        rows,
                        "Text",
                        "To",
                        "At")
                + "<p>" + Html.link("/sandbox/sms/", "All text messages") + ", "
                + Html.link("/sandbox/sms.json", "as JSON") + "</p>";
    }

    static String payments(Books stripe) {
        List<List<String>> rows = stripe.all("payment_intent").reversed().stream()
                .limit(SHOWN)
                .map(OverviewParts::payment)
                .toList();
        return section("payments", "Payments", "None yet.", rows, "Intent", "Amount", "Status") + "<p>"
                + Html.link("/sandbox/stripe/", "The account at Stripe: refunds, disputes, webhooks") + ", "
                + Html.link("/sandbox/stripe.json", "as JSON") + "</p>";
    }

    private static List<String> payment(StripeObject intent) {
        return List.of(
                Html.link("/sandbox/stripe/objects/" + intent.id(), intent.id()),
                Html.escape(StripeResources.money(intent)),
                Html.escape(intent.text("status")));
    }

    static String objects(S3Server s3) {
        List<List<String>> rows =
                s3.list().stream().limit(SHOWN).map(OverviewParts::object).toList();
        return section("objects", "Uploaded objects", "None yet.", rows, "Key", "Bytes", "Type") + "<p>"
                + Html.link("/sandbox/objects.json", "All objects as JSON") + "</p>";
    }

    private static List<String> object(StoredObject object) {
        return List.of(Html.escape(object.key()), Long.toString(object.size()), Html.escape(object.type()));
    }

    /** Stand-ins that keep nothing: how to steer them. */
    static String rules() {
        return """
                <h2 id="rules">Captcha and classifier</h2>
                <p>The captcha is a check box that passes; as a form field, <code>g-recaptcha-response=sandbox-pass</code>
                passes and anything else fails. A picture whose top-left pixel is pure magenta scores 0.99 at the classifier
                and is refused, any other 0.01.</p>
                """;
    }

    static String faults(Faults faults) {
        return "<h2 id=\"faults\">Faults</h2>\n<p>The next calls of a third party fail as chosen.</p>\n"
                + Arrays.stream(ThirdParty.values())
                        .map(party -> form(party, faults.current(party)))
                        .collect(Collectors.joining("\n"));
    }

    private static String form(ThirdParty party, Switched current) {
        String options = Arrays.stream(Fault.values())
                .map(kind -> "<option%s>%s</option>".formatted(kind == current.kind() ? " selected" : "", kind))
                .collect(Collectors.joining());
        return """
                <form method="post" action="/sandbox/faults/%1$s"><fieldset><legend>%1$s</legend>
                <label>Fault <select name="kind">%2$s</select></label>
                <label>Times <input name="times" type="number" min="1" value="%3$d"></label>
                <button>Set</button></fieldset></form>
                """.formatted(party, options, Math.max(1, current.times()));
    }

    private static String section(String id, String title, String empty, List<List<String>> rows, String... head) {
        String heading = "<h2 id=\"%s\">%s</h2>\n".formatted(id, title);
        return heading + (rows.isEmpty() ? "<p>" + empty + "</p>\n" : Html.table(title, List.of(head), rows));
    }
}
