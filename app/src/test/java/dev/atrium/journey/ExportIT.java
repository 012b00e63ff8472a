package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member carries home what was entered, field by field, and nobody else can. */
@RunningSite
class ExportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;

    @Autowired
    ExportIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void exportHoldsWhatTheMemberEnteredFieldByField() throws Exception {
        String bobsName = Members.bob();
        new Visitor(port).register(bobsName);
        LeavingMember alice = LeavingMember.registered(port);
        alice.showPicture(1);
        alice.publishAndTalk(bobsName);
        alice.pay();
        awaitPaid(alice.visitor());
        assertThat(alice.visitor()
                        .submit("/users/export", "/users/export", Map.of("password", Members.PASSWORD))
                        .statusCode())
                .isEqualTo(303);

        Map<String, byte[]> files =
                unzip(alice.visitor().bytes(downloadOf(alice.visitor())).body());
        assertFields(
                only(files, "member"),
                Map.of(
                        "id", alice.user(),
                        "user_name", alice.name(),
                        "first_name", "Pierwsze" + alice.tag(),
                        "last_name", "Ostatnie" + alice.tag(),
                        "email", alice.address(),
                        "phone", alice.phoneNumber()));
        assertFields(only(files, "model"), Map.of("title", alice.title(), "country", "PL"));
        assertThat(texts(files, "room_message", "text")).containsExactlyInAnyOrder(alice.said(), alice.whispered());
        assertFields(
                only(files, "payment"),
                Map.of("kind", "PLAN", "plan", "basic", "amount", "1225", "currency", "GBP", "state", "SUCCEEDED"));
        assertThat(only(files, "stripe_customer").path("customer_id").asString())
                .startsWith("cus_");
        String shown =
                alice.visitor().page(alice.profile()).select(".picture-now img").attr("src");
        assertThat(files.get("files/pictures/" + shown.substring(shown.lastIndexOf('/') + 1)))
                .isEqualTo(alice.visitor().bytes(shown).body());
        assertThat(texts(files, "history", "event"))
                .contains("UserRegistered", "AccountOpened", "PictureChanged", "DataExportRequested");
        assertThat(texts(files, "mail_dispatch", "kind"))
                .as("mails about account and payment")
                .contains("verification-mail", "receipt-mail");
        assertThat(text(files, "index.html"))
                .contains(alice.name(), alice.address(), alice.phoneNumber(), alice.title(), alice.said(), "1225");
    }

    @Test
    void exportIsReadableHoldsNoSecretAndIsItsOwnersAlone() throws Exception {
        String name = Members.alice();
        Visitor alice = new Visitor(port);
        alice.register(name);
        alice.publish("Dom nad rzeką " + name);
        alice.submit("/chat/", "/chat/room/public", Map.of("message", "Cześć, to ja & <b>ja</b>, " + name));
        assertThat(alice.submit("/users/export", "/users/export", Map.of("password", "wrong"))
                        .statusCode())
                .isEqualTo(422);
        alice.submit("/users/export", "/users/export", Map.of("password", Members.PASSWORD));
        String link = downloadOf(alice);

        HttpResponse<byte[]> answer = alice.bytes(link);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("atrium-export.zip");
        Map<String, byte[]> files = unzip(answer.body());
        assertThat(texts(files, "room_message", "text")).containsExactly("Cześć, to ja & <b>ja</b>, " + name);
        assertFields(
                only(files, "member"),
                Map.of(
                        "user_name",
                        name,
                        "first_name",
                        "Maria",
                        "last_name",
                        "Skłodowska",
                        "email",
                        name + "@mail.example"));
        assertFields(only(files, "model"), Map.of("title", "Dom nad rzeką " + name));
        assertThat(texts(files, "history", "event")).contains("UserRegistered", "AccountOpened", "DataExportRequested");
        assertThat(text(files, "index.html")).contains("Dom nad rzeką " + name, "&lt;b&gt;ja");
        assertThat(files.keySet())
                .allSatisfy(file -> assertThat(text(files, file)).doesNotContain("argon2", Members.PASSWORD));

        Visitor bob = new Visitor(port);
        bob.register(Members.bob());
        assertThat(bob.get(link).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(303);
    }

    private static void awaitPaid(Visitor member) {
        await("the payment")
                .atMost(PATIENCE)
                .until(() -> member.page("/payments/").select("main").text().contains("Paid"));
    }

    private static void assertFields(JsonNode record, Map<String, String> expected) {
        expected.forEach((field, value) ->
                assertThat(record.path(field).asString("")).as(field).isEqualTo(value));
    }

    private static JsonNode only(Map<String, byte[]> files, String section) {
        JsonNode records = json(files, section);
        assertThat(records).as(section).hasSize(1);
        return records.get(0);
    }

    private static List<String> texts(Map<String, byte[]> files, String section, String field) {
        return json(files, section)
                .valueStream()
                .map(row -> row.path(field).asString(""))
                .toList();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), UTF_8);
    }

    private String downloadOf(Visitor member) {
        return await("the export").atMost(PATIENCE).until(() -> link(member), found -> !found.isEmpty());
    }

    private static String link(Visitor member) throws IOException, InterruptedException {
        Document page = member.page("/users/export");
        Element link = page.selectFirst("a[download]");
        return link == null ? "" : link.attr("href");
    }

    private static JsonNode json(Map<String, byte[]> files, String section) {
        return JsonMapper.shared().readTree(text(files, "data/" + section + ".json"));
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
