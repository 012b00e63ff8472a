package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pictures on the whole site: real forms over HTTP, a real S3 server, the classifier's stand-in. */
@RunningSite
class PicturesIT {

    @LocalServerPort
    int port;

    private Visitor alice;
    private String name;
    private String profile;

    @BeforeEach
    void register() throws IOException, InterruptedException {
        alice = new Visitor(port);
        name = Members.alice();
        alice.register(name);
        profile = alice.page("/").select(".nav-member").attr("href");
    }

    @AfterEach
    void repair() throws IOException, InterruptedException {
        fault("s3", "none");
        fault("classifier", "none");
    }

    @Test
    void pictureIsServedUntilItIsReplacedAndThenFromNowhere() throws IOException, InterruptedException {
        assertThat(change(Paintings.landscape()).statusCode()).isEqualTo(303);
        String first = shown();
        HttpResponse<byte[]> served = alice.raw(first, request -> request);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        String tag = served.headers().firstValue("ETag").orElseThrow();
        assertThat(alice.raw(first, request -> request.header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> head = alice.raw(first, request -> request.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("Content-Length")).hasValue(Integer.toString(served.body().length));

        change(Paintings.landscape());
        assertThat(shown()).isNotEqualTo(first).startsWith("/media/profile_pics/");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alice.raw(first, request -> request).statusCode() == 404);
        String file = first.substring(first.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> objects().contains("recycle_pics/" + file));
        assertThat(alice.get("/media/recycle_pics/" + file).statusCode()).isEqualTo(404);
        assertThat(alice.get("/media/profile_pics/..%2Frecycle_pics%2F" + file).statusCode())
                .isIn(400, 404);
    }

    @Test
    void removedPictureGivesWayToTheDefault() throws IOException, InterruptedException {
        change(Paintings.landscape());
        Map<String, String> fields = fields();
        fields.put("remove_image", "true");
        assertThat(alice.submit(profile, profile, fields).statusCode()).isEqualTo(303);
        assertThat(shown()).isEqualTo("/media/default_profile.jpg");
        assertThat(alice.raw("/media/default_profile.jpg", request -> request).statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileThatIsFarTooLargeIsToldBesideItsField() throws IOException, InterruptedException {
        HttpResponse<String> answer = change(new byte[50 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("larger than 10 MB", "value=\"" + name + "\"");
    }

    @Test
    void formThatIsNotEvenReadLeadsBackWithAMessage() throws IOException, InterruptedException {
        HttpResponse<String> answer = change(new byte[65 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(profile);
        assertThat(alice.page(profile).select(".message-error").text()).contains("far larger than 10 MB");
        assertThat(alice.page(profile).select("[name=username]").val()).isEqualTo(name);
    }

    @Test
    void classifierRefusesAndItsSilenceIsNoYes() throws IOException, InterruptedException {
        HttpResponse<String> refused = change(Paintings.indecent());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not for everyone");
        fault("classifier", "error");
        HttpResponse<String> silent = change(Paintings.landscape());
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(silent.body()).contains("could not be checked at this moment");
        assertThat(shown()).isEqualTo("/media/default_profile.jpg");
    }

    @Test
    void storageThatIsAwayIsToldWithinSecondsAndTheRestOfTheProfileWorks() throws IOException, InterruptedException {
        fault("s3", "error");
        HttpResponse<String> answer = change(Paintings.landscape());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Pictures cannot be stored at this moment");
        assertThat(alice.submit(profile, profile, fields()).statusCode()).isEqualTo(303);
        assertThat(shown()).isEqualTo("/media/default_profile.jpg");
    }

    private HttpResponse<String> change(byte[] picture) throws IOException, InterruptedException {
        return alice.upload(profile, profile, fields(), "me.png", picture);
    }

    private Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "username",
                name,
                "first_name",
                "Maria",
                "last_name",
                "Skłodowska",
                "email",
                name + "@mail.example",
                "phone_number",
                "",
                "confirm_password",
                Members.PASSWORD));
    }

    private String shown() throws IOException, InterruptedException {
        Document page = alice.page(profile);
        return page.select(".picture-now img").attr("src");
    }

    private String objects() throws IOException, InterruptedException {
        return new String(alice.raw("/sandbox/objects.json", request -> request).body(), UTF_8);
    }

    private void fault(String part, String kind) throws IOException, InterruptedException {
        String fault = "{\"kind\": \"%s\", \"times\": 100}".formatted(kind);
        alice.raw(
                "/sandbox/faults/" + part,
                request -> request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(fault)));
    }
}
