package dev.atrium.journey;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox's inbox, read the way scripts read it. */
final class Mailbox {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MAILS = "/sandbox/mails.json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Callable<String> mails;

    Mailbox(Page page) {
        this.mails = () -> page.request().get(MAILS).text();
    }

    Mailbox(Visitor visitor) {
        this.mails = () -> visitor.get(MAILS).body();
    }

    /** The path of a link in the newest mail to an address that has such a link, as soon as there is one. */
    String linkTo(String address, String pathPrefix) {
        Pattern link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(pathPrefix) + "[^\\s\"<]+)");
        return await("a mail to " + address)
                .atMost(PATIENCE)
                .until(
                        () -> texts(address)
                                .map(link::matcher)
                                .filter(Matcher::find)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .group(1);
    }

    /** Newest first. */
    private Stream<String> texts(String address) throws Exception {
        return to(address).stream().map(mail -> mail.path("text").asString());
    }

    /** The mail to an address whose subject contains this, as soon as there is one. */
    JsonNode about(String subject, String address) {
        return await("a mail about " + subject)
                .atMost(PATIENCE)
                .until(
                        () -> to(address).stream()
                                .filter(mail -> mail.path("subject").asString().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** All mails to an address so far, newest first. */
    List<JsonNode> to(String address) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode mail : JSON.readTree(mails.call())) {
            if (mail.path("to").toString().contains(address)) {
                found.add(mail);
            }
        }
        return found;
    }
}
