package dev.atrium.sandbox.mail;

import dev.atrium.sandbox.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The inbox: for scripts as JSON, for people as pages whose links work. */
@RestController
@Profile("sandbox")
class MailController {

    private final Inbox inbox;

    MailController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping(path = "/sandbox/mails.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ReceivedMail> list() {
        return inbox.newestFirst();
    }

    @GetMapping(path = "/sandbox/mails/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id) {
        ReceivedMail mail = find(id);
        String html =
                mail.html() == null ? "" : "<p>" + Html.link("/sandbox/mails/" + id + "/html", "As HTML") + "</p>";
        return Html.page(mail.subject().isEmpty() ? "(no subject)" : mail.subject(), """
                <dl><dt>To</dt><dd>%s</dd><dt>From</dt><dd>%s</dd><dt>At</dt><dd><time>%s</time></dd></dl>
                <pre class="mail">%s</pre>%s
                """.formatted(
                Html.escape(mail.to()), Html.escape(mail.from()), mail.at(), Html.withLinks(mail.text()), html));
    }

    /** The mail's own markup, held in a box: no script, no forms, nothing loaded. */
    @GetMapping(path = "/sandbox/mails/{id}/html", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> showHtml(@PathVariable String id) {
        String html = find(id).html();
        if (html == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation allow-popups")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }

    private ReceivedMail find(String id) {
        return inbox.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
