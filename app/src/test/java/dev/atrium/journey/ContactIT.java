package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Visitors who write to the support, some of them with bad intentions, some at a bad moment. */
@RunningSite
class ContactIT {

    private static final String CONTACT = "/contact/";
    private static final String SUPPORT = "support@atrium.localhost";
    private static final String STORY =
            "I was looking for my models and found none of them. ".repeat(6).strip();
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /** What a page may take when somebody else does not answer. */
    private static final Duration SOON = Duration.ofSeconds(4);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String address = Members.unique("vera") + "@mail.example";

    @AfterEach
    void everybodyWorksAgain() throws Exception {
        for (String party : List.of("recaptcha", "smtp")) {
            visitor().put("/sandbox/faults/" + party, "{\"kind\": \"none\", \"times\": 0}");
        }
    }

    @Test
    void messageReachesTheSupportAndIsConfirmed() throws Exception {
        Visitor vera = visitor();
        HttpResponse<String> sent = write(vera, Map.of());

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(vera.page(CONTACT).text()).contains("on its way to us", "We will answer to " + address);
        JsonNode receipt = mailbox().about("We have received your message", address);
        assertThat(receipt.path("text").asString()).contains(STORY);
        assertThat(receipt.path("html").asString()).contains(STORY);
        await().atMost(AT_MOST)
                .until(() -> mailbox().to(SUPPORT).stream()
                        .anyMatch(mail -> mail.path("text").asString().contains(address)));
    }

    @Test
    void formBeginsWithASuggestionAndKnowsMembers() throws Exception {
        Document strangers = visitor().page(CONTACT);
        assertThat(strangers.select("textarea[name=message]").text()).contains("Hello, my name is");
        assertThat(strangers.select("select[name=subject] option")).hasSize(9);

        String name = Members.alice();
        Visitor alice = visitor();
        alice.register(name);
        Document hers = alice.page("/contact");
        assertThat(hers.select("input[name=email]").attr("value")).isEqualTo(name + "@mail.example");
        assertThat(hers.select("textarea[name=message]").text()).contains("Maria Skłodowska");
    }

    @Test
    void mistakesAreToldBesideTheirFieldsAndTheTextIsKept() throws Exception {
        Map<String, String> faults = Map.of(
                "email", "no address", "subject", "nonsense", "message", "Too short.", "g-recaptcha-response", "robot");
        for (String field : List.of("email", "subject", "message")) {
            HttpResponse<String> answer = write(visitor(), Map.of(field, faults.get(field)));
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error"))
                    .as(field)
                    .hasSize(1);
        }
        HttpResponse<String> robot = write(visitor(), Map.of("g-recaptcha-response", "robot"));
        assertThat(robot.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(robot.body()).select("textarea[name=message]").text())
                .isEqualTo(STORY);
        assertThat(write(visitor(), Map.of("message", "x".repeat(10_001))).statusCode())
                .isEqualTo(422);
        assertThat(write(visitor(), Map.of("message", "x".repeat(10_000))).statusCode())
                .isEqualTo(303);
        assertThat(write(visitor(), Map.of("message", "x\r\n".repeat(125) + "y"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyWritesHeadersIntoTheMails() throws Exception {
        String mallory = Members.unique("mallory") + "@mail.example";
        for (String injection :
                List.of("\r\nBcc: " + mallory, "\nBcc: " + mallory, "%0ABcc:" + mallory, ", " + mallory)) {
            assertThat(write(visitor(), Map.of("email", address + injection)).statusCode())
                    .isEqualTo(422);
            assertThat(write(visitor(), Map.of("subject", "other" + injection)).statusCode())
                    .isEqualTo(422);
        }
        String text =
                STORY + "\r\n\r\nBcc: " + mallory + "\r\n.\r\nMAIL FROM:<x@y.example>\r\n<img src=x onerror=alert(1)>";
        assertThat(write(visitor(), Map.of("message", text)).statusCode()).isEqualTo(303);

        JsonNode receipt = mailbox().about("We have received your message", address);

        assertThat(receipt.path("text").asString()).contains("Bcc: " + mallory, "MAIL FROM:<x@y.example>");
        assertThat(receipt.path("html").asString()).contains("&lt;img src=x").doesNotContain("<img");
        assertThat(mailbox().to(mallory)).isEmpty();
    }

    @Test
    void doubleClickIsMailedOnce() throws Exception {
        Visitor vera = visitor();
        write(vera, Map.of());
        write(vera, Map.of());
        mailbox().about("We have received your message", address);
        awaitEmptyQueue();
        assertThat(mailbox().to(address)).hasSize(1);
    }

    @Test
    void threeAnHourAreEnough() throws Exception {
        Visitor vera = visitor();
        for (int i = 0; i < 3; i++) {
            assertThat(write(vera, Map.of("message", STORY + i)).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> fourth = write(vera, Map.of("message", STORY + 4));
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValue("Retry-After")).isPresent();
        assertThat(Jsoup.parse(fourth.body()).select("textarea").text()).contains(STORY);
    }

    @Test
    void captchaServiceThatFailsOrIsSlowIsToldAndTheTextIsKept() throws Exception {
        for (String kind : List.of("error", "timeout")) {
            fault("recaptcha", kind, 2);
            Instant before = Instant.now();
            HttpResponse<String> answer = write(visitor(), Map.of());
            assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
            assertThat(answer.statusCode()).as(kind).isEqualTo(503);
            assertThat(Jsoup.parse(answer.body()).select("textarea").text()).isEqualTo(STORY);
            fault("recaptcha", "none", 0);
        }
        fault("recaptcha", "reject", 1);
        assertThat(write(visitor(), Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void mailServerThatIsAwayLosesNothing() throws Exception {
        awaitEmptyQueue();
        fault("smtp", "error", 2);
        assertThat(write(visitor(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(mailbox().about("We have received your message", address)).isNotNull();
    }

    @Test
    void mailThatIsRefusedForGoodStaysVisibleAndNamesNobody() throws Exception {
        awaitEmptyQueue();
        fault("smtp", "reject", 2);
        write(visitor(), Map.of());
        await().atMost(AT_MOST).until(() -> failed().size() >= 2);
        assertThat(failed())
                .allSatisfy(row -> assertThat(row).contains("refused this mail").doesNotContain("@"));
    }

    private List<String> failed() {
        return jdbc.sql("""
                        select mail_dispatch::text from mail_dispatch
                        where state = 'failed' and kind like 'contact%' and queued_at > now() - interval '1 minute'""").query(String.class).list();
    }

    private void awaitEmptyQueue() {
        await().atMost(AT_MOST)
                .until(() -> jdbc.sql("select count(*) from mail_dispatch where state = 'queued'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private void fault(String party, String kind, int times) throws Exception {
        HttpResponse<String> set =
                visitor().put("/sandbox/faults/" + party, "{\"kind\": \"%s\", \"times\": %d}".formatted(kind, times));
        assertThat(set.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> write(Visitor visitor, Map<String, String> different) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "email", address, "subject", "bug_report", "message", STORY, "g-recaptcha-response", "sandbox-pass"));
        fields.putAll(different);
        return visitor.submit(CONTACT, CONTACT, fields);
    }

    private Mailbox mailbox() {
        return new Mailbox(visitor());
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
