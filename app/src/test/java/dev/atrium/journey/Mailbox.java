package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's inbox, read the way scripts read it. */
final class Mailbox {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Page page;

    Mailbox(Page page) {
        this.page = page;
    }

    /** The path of a link in the newest mail to an address, as soon as there is one. */
    String linkTo(String address, String pathPrefix) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(pathPrefix) + "[^\\s\"<]+)");
        return await("a mail to " + address)
                .atMost(PATIENCE)
                .until(() -> newest(address).map(link::matcher).filter(Matcher::find), Optional::isPresent)
                .orElseThrow()
                .group(1);
    }

    private Optional<String> newest(String address) {
        String mails = page.request().get("/sandbox/mails.json").text();
        for (JsonNode mail : JSON.readTree(mails)) {
            if (mail.path("to").toString().contains(address)) {
                return Optional.of(mail.path("text").asString());
            }
        }
        return Optional.empty();
    }
}
