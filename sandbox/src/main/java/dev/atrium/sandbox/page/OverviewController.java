package dev.atrium.sandbox.page;

import dev.atrium.sandbox.demo.DemoPeople;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.html.Html;
import dev.atrium.sandbox.mail.Inbox;
import dev.atrium.sandbox.storage.S3Server;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.twilio.SmsInbox;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the stand-ins have received, and how to make them fail. */
@RestController
@Profile("sandbox")
class OverviewController {

    private final Inbox inbox;
    private final SmsInbox sms;
    private final Books stripe;
    private final S3Server s3;
    private final Faults faults;
    private final DemoPeople demo;

    OverviewController(Inbox inbox, SmsInbox sms, Books stripe, S3Server s3, Faults faults, DemoPeople demo) {
        this.inbox = inbox;
        this.sms = sms;
        this.stripe = stripe;
        this.s3 = s3;
        this.faults = faults;
        this.demo = demo;
    }

    @GetMapping(
            path = {"/sandbox", "/sandbox/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String show() {
        return Html.page(
                "Sandbox",
                """
                <p>This site runs with everything embedded. Nothing here leaves this machine, and nothing of this page exists
                in production.</p>
                """
                        + OverviewParts.logins(demo)
                        + OverviewParts.mails(inbox)
                        + OverviewParts.texts(sms)
                        + OverviewParts.payments(stripe)
                        + OverviewParts.objects(s3)
                        + OverviewParts.rules()
                        + OverviewParts.faults(faults));
    }
}
