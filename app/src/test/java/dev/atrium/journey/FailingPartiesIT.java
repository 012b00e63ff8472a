package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages of members while somebody whom they need fails, falls silent or refuses. Each answers in words, long before the other
 * would have; nothing is lost, and nothing is half stored.
 */
@RunningSite
class FailingPartiesIT {

    private static final String REGISTER = "/users/register";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A silent party answers after 35 s. */
    private static final Duration LONG_BEFORE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String name = Members.alice();

    /** Whoever failed often is left alone for ten seconds; others must not meet that. */
    @AfterEach
    void everybodyWorksAgain() throws Exception {
        for (String party : List.of("smtp", "s3", "recaptcha", "classifier")) {
            fault(party, "none");
        }
        await("all parties are asked again").atMost(PATIENCE).until(() -> registers(Members.unique("again")));
    }

    @Test
    void slowStorageFailsTheWholeRegistrationAndNothingIsLeftOfIt() throws Exception {
        refusedInWordsThenTaken("s3", "timeout", 503, "Pictures cannot be stored at this moment");
    }

    static Stream<List<String>> partiesOfRegistering() {
        return Stream.of(
                List.of("s3", "error", "503", "Pictures cannot be stored at this moment"),
                List.of("s3", "timeout", "503", "Pictures cannot be stored at this moment"),
                List.of("s3", "reject", "503", "Pictures cannot be stored at this moment"),
                List.of("classifier", "error", "503", "The picture could not be checked at this moment"),
                List.of("classifier", "timeout", "503", "The picture could not be checked at this moment"),
                // What it refuses, it calls unfit: then it is the picture's fault.
                List.of("classifier", "reject", "422", "This picture is not for everyone"),
                List.of("recaptcha", "error", "503", "try again in a minute"),
                List.of("recaptcha", "timeout", "503", "try again in a minute"),
                List.of("recaptcha", "reject", "422", "Tick the box"));
    }

    @Tag("endurance")
    @ParameterizedTest
    @MethodSource("partiesOfRegistering")
    void registrationIsAllOrNothing(List<String> failure) throws Exception {
        refusedInWordsThenTaken(failure.get(0), failure.get(1), Integer.parseInt(failure.get(2)), failure.get(3));
    }

    private void refusedInWordsThenTaken(String party, String kind, int status, String words) throws Exception {
        Visitor visitor = new Visitor(port);
        Set<String> pictures = Pictures.stored(visitor);
        fault(party, kind);
        long began = System.nanoTime();
        HttpResponse<String> answer = register(visitor, name);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG_BEFORE);
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains(words);
        assertThat(page.select("[name=username]").val()).isEqualTo(name);
        assertThat(visitor.isLoggedIn()).isFalse();

        fault(party, "none");
        await("the same form is taken")
                .atMost(PATIENCE)
                .until(() -> register(visitor, name).statusCode() == 303);
        assertThat(visitor.isLoggedIn()).isTrue();
        pictures.add(Pictures.shown(visitor));
        await("nothing else is stored").atMost(PATIENCE).until(() -> pictures.containsAll(Pictures.stored(visitor)));
    }

    @Tag("endurance")
    @ParameterizedTest
    @MethodSource("partiesOfRegistering")
    void profileKeepsItsPictureAndTheRestCanBeChanged(List<String> failure) throws Exception {
        Visitor alice = new Visitor(port);
        register(alice, name);
        String before = Pictures.shown(alice);
        fault(failure.get(0), failure.get(1));
        HttpResponse<String> answer = change(alice, "Changed", Paintings.landscape());
        if (failure.get(0).equals("recaptcha")) {
            assertThat(answer.statusCode()).isEqualTo(303); // it is not asked
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(failure.get(2)));
        assertThat(answer.body()).contains(failure.get(3), "value=\"Changed\"");
        assertThat(Pictures.shown(alice)).isEqualTo(before);
        assertThat(firstName(alice)).isEqualTo("Maria");
        assertThat(change(alice, "Changed", new byte[0]).statusCode()).isEqualTo(303);
        assertThat(firstName(alice)).isEqualTo("Changed");
    }

    @Test
    void replacedPictureIsTakenAwayWhenTheStorageIsBack() throws Exception {
        Visitor alice = new Visitor(port);
        register(alice, name);
        String before = Pictures.shown(alice);
        fault("s3", "error");
        Map<String, String> removal = person(name);
        removal.put("confirm_password", Members.PASSWORD);
        removal.put("remove_image", "true");
        String profile = Pictures.profile(alice);
        assertThat(alice.submit(profile, profile, removal).statusCode()).isEqualTo(303);
        assertThat(Pictures.shown(alice)).isEqualTo("/media/default_profile.jpg");
        HttpResponse<byte[]> away = alice.bytes(before);
        assertThat(away.statusCode()).isEqualTo(503);

        fault("s3", "none");
        await("it is recycled")
                .atMost(PATIENCE)
                .until(() -> alice.bytes(before).statusCode() == 404
                        && !Pictures.stored(alice).contains(before));
    }

    @Tag("endurance")
    @ParameterizedTest
    @MethodSource("kinds")
    void registeringDoesNotWaitForTheMailAndTheMailComes(String kind) throws Exception {
        fault("smtp", kind);
        Visitor alice = new Visitor(port);
        long began = System.nanoTime();
        assertThat(register(alice, name).statusCode()).isEqualTo(303);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG_BEFORE);
        String user = Pictures.profile(alice).replaceAll("\\D", "");
        await("a try failed").atMost(PATIENCE).until(() -> tries(user) > 0);
        fault("smtp", "none");
        Mailbox mails = new Mailbox(alice);
        assertThat(mails.linkTo(name + "@mail.example", "/users/verify-email/")).isNotEmpty();
        assertThat(mails.to(name + "@mail.example")).hasSize(1);
    }

    /** A refusal is for good, and shown to operators; see {@link ContactIT}. */
    static Stream<String> kinds() {
        return Stream.of("error", "timeout");
    }

    private long tries(String user) {
        return jdbc.sql("""
                        select coalesce(sum(attempts), 0) from mail_dispatch m
                        join domain_event_entry e on e.event_identifier::text = m.cause
                        where m.kind = 'verification-mail' and e.payload_type like '%Verification%'
                          and convert_from(e.payload, 'UTF8') like ?""").param("%" + user + "%").query(Long.class).single();
    }

    private boolean registers(String newcomer) throws IOException, InterruptedException {
        return register(new Visitor(port), newcomer).statusCode() == 303;
    }

    private static HttpResponse<String> register(Visitor visitor, String name)
            throws IOException, InterruptedException {
        Map<String, String> fields = person(name);
        fields.put("password1", Members.PASSWORD);
        fields.put("password2", Members.PASSWORD);
        fields.put("g-recaptcha-response", "sandbox-pass");
        return visitor.upload(REGISTER, REGISTER, fields, "me.png", Paintings.landscape());
    }

    private HttpResponse<String> change(Visitor visitor, String firstName, byte[] picture)
            throws IOException, InterruptedException {
        Map<String, String> fields = person(name);
        fields.put("first_name", firstName);
        fields.put("confirm_password", Members.PASSWORD);
        String profile = Pictures.profile(visitor);
        return picture.length == 0
                ? visitor.submit(profile, profile, fields)
                : visitor.upload(profile, profile, fields, "me.png", picture);
    }

    private static String firstName(Visitor visitor) throws IOException, InterruptedException {
        return visitor.page(Pictures.profile(visitor))
                .select("[name=first_name]")
                .val();
    }

    private static Map<String, String> person(String name) {
        return new HashMap<>(new LinkedHashMap<>(Map.of(
                "username", name, "first_name", "Maria", "last_name", "Skłodowska", "email", name + "@mail.example")));
    }

    private void fault(String party, String kind) throws IOException, InterruptedException {
        new Visitor(port).put("/sandbox/faults/" + party, "{\"kind\": \"%s\", \"times\": 1000}".formatted(kind));
    }
}
