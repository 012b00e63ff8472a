package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
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
    void exportHoldsWhatTheMemberEnteredAndNoSecret() throws Exception {
        String name = Members.alice();
        Visitor alice = new Visitor(port);
        alice.register(name);
        alice.publish("Dom nad rzeką " + name);
        alice.submit("/chat/", "/chat/room/public", Map.of("message", "Cześć, to ja & <b>ja</b>, " + name));
        assertThat(alice.submit("/users/export", "/users/export", Map.of("password", "wrong"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(alice.submit("/users/export", "/users/export", Map.of("password", Members.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        String link = downloadOf(alice);

        HttpResponse<byte[]> answer = alice.bytes(link);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("atrium-export.zip");
        Map<String, String> files = unzip(answer.body());
        JsonNode member = json(files, "data/member.json").get(0);
        assertThat(member.path("user_name").asString()).isEqualTo(name);
        assertThat(member.path("first_name").asString()).isEqualTo("Maria");
        assertThat(member.path("last_name").asString()).isEqualTo("Skłodowska");
        assertThat(member.path("email").asString()).isEqualTo(name + "@mail.example");
        assertThat(json(files, "data/model.json").get(0).path("title").asString())
                .isEqualTo("Dom nad rzeką " + name);
        assertThat(json(files, "data/room_message.json").get(0).path("text").asString())
                .isEqualTo("Cześć, to ja & <b>ja</b>, " + name);
        assertThat(files.get("data/history.json")).contains("UserRegistered", "AccountOpened", "DataExportRequested");
        assertThat(files.get("index.html")).contains("Dom nad rzeką " + name, "&lt;b&gt;ja");
        assertThat(files.values()).noneMatch(file -> file.contains("argon2"));

        Visitor bob = new Visitor(port);
        bob.register(Members.bob());
        assertThat(bob.get(link).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(303);
    }

    private String downloadOf(Visitor member) {
        return await("the export").atMost(PATIENCE).until(() -> link(member), found -> !found.isEmpty());
    }

    private static String link(Visitor member) throws IOException, InterruptedException {
        Document page = member.page("/users/export");
        Element link = page.selectFirst("a[download]");
        return link == null ? "" : link.attr("href");
    }

    private static JsonNode json(Map<String, String> files, String name) {
        return JsonMapper.shared().readTree(files.get(name));
    }

    private static Map<String, String> unzip(byte[] content) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
