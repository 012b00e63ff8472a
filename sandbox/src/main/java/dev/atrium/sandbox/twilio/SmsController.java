package dev.atrium.sandbox.twilio;

import dev.atrium.sandbox.html.Html;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phones' inbox: for scripts as JSON, for people as a page whose links work. */
@RestController
@Profile("sandbox")
class SmsController {

    private final SmsInbox inbox;

    SmsController(SmsInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping(path = "/sandbox/sms.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ReceivedSms> list() {
        return inbox.newestFirst();
    }

    @GetMapping(
            path = {"/sandbox/sms", "/sandbox/sms/"},
            produces = MediaType.TEXT_HTML_VALUE)
    String show() {
        List<List<String>> rows =
                inbox.newestFirst().stream().map(SmsController::row).toList();
        return Html.page(
                "Text messages",
                rows.isEmpty()
                        ? "<p>None yet. Ask for a code by SMS, and one arrives.</p>"
                        : Html.table("Text messages", List.of("To", "Text", "From", "At"), rows));
    }

    private static List<String> row(ReceivedSms message) {
        return List.of(
                Html.escape(message.to()),
                Html.withLinks(message.body()),
                Html.escape(message.from()),
                message.at().toString());
    }
}
