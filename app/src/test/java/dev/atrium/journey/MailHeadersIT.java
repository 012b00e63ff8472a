package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Nobody writes headers, other recipients or other mails through a field that comes into a mail; for contact see {@link ContactIT}. */
@RunningSite
class MailHeadersIT {

    @LocalServerPort
    private int port;

    private final String victim = Members.unique("victim") + "@mail.example";
    private final List<String> injections = List.of(
            "\r\nBcc: " + victim,
            "\nBcc: " + victim,
            "\rBcc: " + victim,
            "\u2028Bcc: " + victim,
            ", " + victim,
            "> <" + victim,
            "\r\n.\r\nMAIL FROM:<x@y.example>\r\nRCPT TO:<" + victim + ">");

    private final String name = Members.alice();
    private Visitor alice = new Visitor(0);

    @BeforeEach
    void aliceIsAMember() throws Exception {
        alice = new Visitor(port);
        alice.register(name);
    }

    @Test
    void addressesAndNamesOfFormsStayWhatTheyAre() throws Exception {
        String profile = Pictures.profile(alice);
        SoftAssertions answers = new SoftAssertions();
        for (String injection : injections) {
            boolean breaksLines = injection.codePoints().anyMatch(sign -> sign < ' ');
            for (String field : List.of("username", "email", "phone_number", "first_name", "last_name")) {
                if (field.endsWith("_name") && !breaksLines) {
                    continue; // that may be a name
                }
                refused(new Visitor(port), "/users/register", registration(field, injection), field, answers);
                refused(alice, profile, change(field, injection), field, answers);
            }
            refused(
                    new Visitor(port),
                    "/users/password-reset/",
                    Map.of("email", name + "@mail.example" + injection),
                    "email",
                    answers);
        }
        answers.assertAll();
        assertThat(new Mailbox(alice).to(victim)).isEmpty();
    }

    /** What a name may hold comes into the mail as text. */
    @Test
    void namesAreTextInMails() throws Exception {
        String newcomer = Members.unique("mallory");
        Map<String, String> form = registration("first_name", "");
        form.put("username", newcomer);
        form.put("email", newcomer + "@mail.example");
        form.put("first_name", "<img src=x> =?utf-8?q?Bcc?=");
        HttpResponse<String> answer = new Visitor(port).submit("/users/register", "/users/register", form);
        if (answer.statusCode() == 422) {
            assertThat(Jsoup.parse(answer.body()).select("#first_name-error")).hasSize(1);
            return;
        }
        new Mailbox(alice).linkTo(newcomer + "@mail.example", "/users/verify-email/");
        for (JsonNode mail : new Mailbox(alice).to(newcomer + "@mail.example")) {
            assertThat(mail.path("html").asString()).doesNotContain("<img");
            assertThat(mail.path("to").toString()).contains(newcomer).doesNotContain(victim);
        }
    }

    private static void refused(
            Visitor visitor, String form, Map<String, String> fields, String field, SoftAssertions answers)
            throws Exception {
        HttpResponse<String> answer = visitor.submit(form, form, fields);
        answers.assertThat(answer.statusCode())
                .as(form + " " + field + fields.get(field))
                .isEqualTo(422);
        answers.assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error"))
                .as(form + " " + field + fields.get(field))
                .hasSize(1);
    }

    private Map<String, String> registration(String field, String injection) {
        String newcomer = Members.unique("bob");
        Map<String, String> form = person(newcomer);
        form.put("password1", Members.PASSWORD);
        form.put("password2", Members.PASSWORD);
        form.put("g-recaptcha-response", "sandbox-pass");
        form.merge(field, injection, String::concat);
        return form;
    }

    private Map<String, String> change(String field, String injection) {
        Map<String, String> form = person(name);
        form.put("confirm_password", Members.PASSWORD);
        form.merge(field, injection, String::concat);
        return form;
    }

    private static Map<String, String> person(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", name);
        form.put("first_name", "Maria");
        form.put("last_name", "Skłodowska");
        form.put("email", name + "@mail.example");
        form.put("phone_number", "");
        return form;
    }
}
