package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.chain.StoredEvents;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Multi-factor authentication on the whole site, without scripts. */
@RunningSite
class SecondFactorIT {

    @LocalServerPort
    int port;

    @Autowired
    StoredEvents stored;

    @Test
    void codeLogsInOnceAndGoesOn() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        Visitor here = alice.anotherBrowser();
        HttpResponse<String> asked = here.submit(
                "/users/login?next=%2Fchat%2F",
                "/users/login", Map.of("username", alice.name(), "password", Members.PASSWORD));
        String code = alice.phone().authenticatorCode(alice.secret());
        HttpResponse<String> in = ProtectedMember.send(here, asked, "/users/login", Map.of("otp_code", code));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/chat/");

        Visitor thief = alice.anotherBrowser();
        HttpResponse<String> again =
                ProtectedMember.send(thief, alice.passwordIn(thief), "/users/login", Map.of("otp_code", code));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("used already");
    }

    @Test
    void guessingFromManyBrowsersStopsAtTheLimitAndTheOwnerIsTold() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int browser = 0; browser < 3; browser++) {
            Visitor thief = alice.anotherBrowser();
            HttpResponse<String> asked = alice.passwordIn(thief);
            for (int i = 0; i < 4 && answers.size() < 10; i++) {
                answers.add(ProtectedMember.send(thief, asked, "/users/login", Map.of("otp_code", "abcdef")));
            }
        }
        assertThat(answers.subList(0, 9)).allMatch(answer -> answer.statusCode() == 422);
        HttpResponse<String> tenth = answers.get(9);
        assertThat(tenth.statusCode()).isEqualTo(429);
        assertThat(tenth.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> owner = alice.passwordIn(alice.anotherBrowser());
        assertThat(owner.statusCode()).isEqualTo(429);
        await("a mail to the owner")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alice.phone().mails())
                        .contains("Somebody tried wrong codes for your Atrium account"));
    }

    @Test
    void codeThatCannotBeSentIsToldAndAnotherWayWorks() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        Visitor here = alice.anotherBrowser();
        HttpResponse<String> asked = alice.passwordIn(here);
        fault("twilio", "error");
        try {
            HttpResponse<String> failed = await("time for another code")
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> ProtectedMember.send(here, asked, "/users/request-mfa/otp_sms", Map.of()),
                            answer -> answer.statusCode() == 502);
            assertThat(Jsoup.parse(failed.body()).select(".mfa-resend").text())
                    .contains("could not send", "another way");
            HttpResponse<String> soon = ProtectedMember.send(here, failed, "/users/request-otp/sms", Map.of());
            assertThat(soon.statusCode()).as("a failure counts like a code").isEqualTo(429);
            HttpResponse<String> other = ProtectedMember.send(here, failed, "/users/request-mfa/backup_code", Map.of());
            HttpResponse<String> in = ProtectedMember.send(
                    here,
                    other,
                    "/users/login",
                    Map.of("otp_code", alice.backupCodes().getFirst()));
            assertThat(in.statusCode()).isEqualTo(303);
        } finally {
            fault("twilio", "none");
        }
    }

    @Test
    void turningItOffAsksForAFreshFactor() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        HttpResponse<String> asked =
                alice.visitor().submit(alice.profile(), "/users/enable-mfa", Map.of("switch", "off"));
        HttpResponse<String> factor = alice.send(asked, "/users/enable-mfa", Map.of("password", Members.PASSWORD));
        assertThat(Jsoup.parse(factor.body()).select("#otp_code")).hasSize(1);
        HttpResponse<String> backup = alice.send(factor, "/users/request-mfa/backup_code", Map.of());
        HttpResponse<String> off = alice.send(
                backup,
                "/users/enable-mfa",
                Map.of("otp_code", alice.backupCodes().get(1)));
        assertThat(off.statusCode()).isEqualTo(303);
        assertThat(alice.passwordIn(alice.anotherBrowser()).statusCode()).isEqualTo(303);
    }

    @Test
    void anotherPasswordAsksForAFreshFactor() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        HttpResponse<String> page = alice.visitor().get("/users/password-change/");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElseThrow()).startsWith("/users/step-up?next=");
    }

    @Test
    void anotherAddressAsksForAFreshFactor() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        HttpResponse<String> asked = alice.visitor()
                .submit(
                        alice.profile(),
                        alice.profile(),
                        Map.of(
                                "username",
                                alice.name(),
                                "first_name",
                                "Maria",
                                "last_name",
                                "Skłodowska",
                                "email",
                                "another-" + alice.address(),
                                "phone_number",
                                alice.phone().number(),
                                "confirm_password",
                                Members.PASSWORD));
        assertThat(Jsoup.parse(asked.body()).select("#otp_code")).hasSize(1);
        assertThat(alice.visitor()
                        .page(alice.profile())
                        .select("input[name=email]")
                        .attr("value"))
                .isEqualTo(alice.address());
    }

    /** A code by mail would prove nothing to whoever reads the mails. */
    @Test
    void mailboxAloneGivesNoNewPassword() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        Visitor reader = alice.anotherBrowser();
        reader.submit("/users/password-reset/", "/users/password-reset/", Map.of("email", alice.address()));
        String link = new Mailbox(reader)
                .about("Choose a new password", alice.address())
                .path("text")
                .asString()
                .replaceFirst("(?s).*https?://[^/\\s]+(/users/password-reset-confirm/\\S+).*", "$1");
        Map<String, String> passwords =
                Map.of("new_password1", "another-Horse-battery-8", "new_password2", "another-Horse-battery-8");

        HttpResponse<String> asked = reader.submit(link, link, passwords);
        assertThat(Jsoup.parse(asked.body()).select("#otp_code")).hasSize(1);
        assertThat(asked.body()).doesNotContain("/users/request-mfa/otp_email");
        assertThat(alice.passwordIn(alice.anotherBrowser()).statusCode()).isEqualTo(200);

        HttpResponse<String> backup = ProtectedMember.send(reader, asked, "/users/request-mfa/backup_code", Map.of());
        HttpResponse<String> back = ProtectedMember.send(
                reader,
                backup,
                "/users/reset-factor",
                Map.of("otp_code", alice.backupCodes().getFirst()));
        assertThat(back.headers().firstValue("Location")).hasValue(link);
        HttpResponse<String> done = reader.submit(link, link, passwords);
        assertThat(done.headers().firstValue("Location").orElseThrow()).contains("password-reset-complete");
    }

    @Test
    void regeneratedBackupCodesReplaceTheFormer() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        HttpResponse<String> fresh = alice.visitor()
                .submit("/users/backup-codes", "/users/backup-codes", Map.of("password", Members.PASSWORD));
        String newCode = Jsoup.parse(fresh.body())
                .select("#backup-codes code")
                .eachText()
                .getLast();
        Visitor here = alice.anotherBrowser();
        HttpResponse<String> page =
                ProtectedMember.send(here, alice.passwordIn(here), "/users/request-mfa/backup_code", Map.of());
        HttpResponse<String> former = ProtectedMember.send(
                here,
                page,
                "/users/login",
                Map.of("otp_code", alice.backupCodes().getFirst()));
        assertThat(former.statusCode()).isEqualTo(422);
        assertThat(ProtectedMember.send(here, former, "/users/login", Map.of("otp_code", newCode))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nothingSecretStandsInTheEvents() throws Exception {
        ProtectedMember alice = ProtectedMember.registered(port, Members.alice());
        String sent = alice.phone().codeByMail(alice.address());
        long head = stored.head();
        String events = stored.between(Math.max(-1, head - 300), head, 300).stream()
                .map(event -> new String(event.payload(), UTF_8))
                .collect(Collectors.joining("\n"));
        assertThat(events).contains("\"secret\":\"pd1:").doesNotContain(alice.secret());
        assertThat(events).doesNotContain("\"" + sent + "\"");
        alice.backupCodes().forEach(code -> assertThat(events).doesNotContain(code));
    }

    @Test
    void nobodyIsAskedWhoHasNoPhone() throws Exception {
        Visitor bob = new Visitor(port);
        bob.register(Members.bob());
        String profile = bob.page("/").select("a[href^=/users/profile/]").attr("href");
        HttpResponse<String> answer = bob.submit(profile, "/users/enable-mfa", Map.of("switch", "on"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("needs a phone number");
    }

    private void fault(String service, String kind) throws IOException, InterruptedException {
        String json = "{\"kind\":\"" + kind + "\",\"times\":100}";
        assertThat(new Visitor(port).put("/sandbox/faults/" + service, json).statusCode() / 100)
                .isEqualTo(2);
    }
}
