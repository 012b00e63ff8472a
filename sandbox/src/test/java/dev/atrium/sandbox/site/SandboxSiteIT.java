package dev.atrium.sandbox.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The sandbox's pages and protocols over HTTP and SMTP, with every server started. */
@SpringBootTest(
        classes = SandboxSite.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atrium.sandbox.data=target/sandbox-site", "atrium.demo=false"})
@ActiveProfiles("sandbox")
class SandboxSiteIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Value("${spring.mail.port}")
    private int smtpPort;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void switchFaultsOff() throws Exception {
        for (String party : new String[] {"smtp", "s3", "recaptcha", "twilio", "stripe"}) {
            put("/sandbox/faults/" + party, "{\"kind\": \"none\", \"times\": 0}");
        }
    }

    @Test
    void aMailSentIsInTheInboxWithWorkingLinks() throws Exception {
        send("Cześć, Alicjo", "Open http://localhost:8080/users/verify-email/abc.def now.");

        assertThat(get("/sandbox/mails.json").body())
                .startsWith("[{")
                .contains("\"to\":\"alicja@mail.example\"", "\"from\":\"Atrium <no-reply@atrium.example>\"")
                .contains("\"subject\":\"Cześć, Alicjo\"", "\"html\":null");
        String id = get("/sandbox/mails.json").body().split("\"", 5)[3];
        assertThat(get("/sandbox/mails/" + id).body())
                .contains("<a href=\"http://localhost:8080/users/verify-email/abc.def\">");
    }

    @Test
    void aHostileMailStaysText() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(1)> https://a.example/\"><script>");

        String id = get("/sandbox/mails.json").body().split("\"", 5)[3];
        HttpResponse<String> page = get("/sandbox/mails/" + id);
        assertThat(page.body()).doesNotContain("<script", "<img");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }

    @Test
    void theMailServerRefusesWhenToldToAsOftenAsToldTo() throws Exception {
        put("/sandbox/faults/smtp", "{\"kind\": \"reject\", \"times\": 1}");

        assertThatThrownBy(() -> send("Refused", "")).hasMessageContaining("Invalid Addresses");
        send("Taken", "");

        assertThat(get("/sandbox/mails.json").body()).contains("Taken").doesNotContain("Refused");
    }

    @Test
    void theCaptchaSpeaksGooglesProtocol() throws Exception {
        assertThat(verify("secret=sandbox&response=sandbox-pass&remoteip=127.0.0.1")
                        .body())
                .contains("\"success\":true", "\"challenge_ts\":\"");
        assertThat(verify("secret=sandbox&response=guess").body())
                .contains("\"success\":false", "\"error-codes\":[\"invalid-input-response\"]");
        assertThat(verify("secret=sandbox").body()).contains("missing-input-response");
        assertThat(verify("response=sandbox-pass").body()).contains("missing-input-secret");
        assertThat(verify("secret=other&response=sandbox-pass").body()).contains("invalid-input-secret");
    }

    @Test
    void theCaptchaFailsWhenToldTo() throws Exception {
        put("/sandbox/faults/recaptcha", "{\"kind\": \"error\", \"times\": 1}");

        assertThat(verify("secret=sandbox&response=sandbox-pass").statusCode()).isEqualTo(503);
        assertThat(verify("secret=sandbox&response=sandbox-pass").statusCode()).isEqualTo(200);
    }

    @Test
    void aTextMessageIsInTheInboxAndAHostileOneStaysText() throws Exception {
        assertThat(text("%2B447400123456", "Code+123+456").statusCode()).isEqualTo(201);
        assertThat(text("%2B447400123456", "%3Cscript%3Ealert(1)%3C/script%3E").statusCode())
                .isEqualTo(201);

        assertThat(get("/sandbox/sms.json").body())
                .startsWith("[{\"to\":\"+447400123456\",\"from\":\"+15005550006\",\"body\":\"<script>")
                .contains("\"body\":\"Code 123 456\",\"at\":\"");
        assertThat(get("/sandbox/sms/").body()).contains("Code 123 456").doesNotContain("<script");
    }

    @Test
    void twilioRefusesWhatItDocumentsToRefuse() throws Exception {
        assertThat(text("%2B15005550001", "Code").body()).contains("\"code\":21211", "\"status\":400");
        assertThat(text("%2B447400123456", "").body()).contains("\"code\":21602");
        assertThat(get("/sandbox/twilio/2010-04-01/Accounts/AC0/Messages.json").statusCode())
                .isEqualTo(405);
        put("/sandbox/faults/twilio", "{\"kind\": \"error\", \"times\": 1}");
        assertThat(text("%2B447400123456", "Code").statusCode()).isEqualTo(500);
    }

    @Test
    void stripeHoldsWhatItWasToldAndFailsWhenToldTo() throws Exception {
        put("/sandbox/faults/stripe", "{\"kind\": \"error\", \"times\": 1}");
        assertThat(customer("Bożena").body()).contains("\"type\":\"api_error\"");

        assertThat(customer("Alicja+%3Cb%3E").body()).contains("\"object\":\"customer\"");

        assertThat(get("/sandbox/stripe.json").body())
                .contains("\"customers\":[{", "\"payment_intents\":[", "\"webhooks\":[{", "customer.created")
                .doesNotContain("Bożena");
        assertThat(get("/sandbox/stripe/").body()).contains("Alicja &lt;b&gt;").doesNotContain("Alicja <b>");
    }

    @Test
    void anUnknownThirdPartyOrFaultIsRefused() throws Exception {
        assertThat(put("/sandbox/faults/nobody", "{\"kind\": \"error\", \"times\": 1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put("/sandbox/faults/smtp", "{\"kind\": \"explode\", \"times\": 1}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theOverviewAndItsFilesAreServed() throws Exception {
        assertThat(get("/sandbox/").body())
                .contains("Mails", "Text messages", "Payments", "Uploaded objects", "Faults");
        assertThat(get("/sandbox/sandbox.css").statusCode()).isEqualTo(200);
        assertThat(get("/sandbox/sandbox.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        assertThat(get("/sandbox/recaptcha/api.js").body()).contains("g-recaptcha-response");
        assertThat(get("/sandbox/objects.json").body()).startsWith("[");
    }

    @Test
    void theDatabaseIsTheEmbeddedOne() {
        assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    }

    private void send(String subject, String text) throws MessagingException {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("Atrium <no-reply@atrium.example>"));
        message.setRecipient(RecipientType.TO, new InternetAddress("alicja@mail.example"));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String json) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> verify(String form) throws Exception {
        return post("/sandbox/recaptcha/siteverify", "nobody", form);
    }

    private HttpResponse<String> text(String to, String body) throws Exception {
        String account = "ACsandbox00000000000000000000000000";
        return post(
                "/sandbox/twilio/2010-04-01/Accounts/" + account + "/Messages.json",
                account + ":sandbox",
                "To=" + to + "&From=%2B15005550006&Body=" + body);
    }

    private HttpResponse<String> customer(String name) throws Exception {
        return post("/sandbox/stripe/v1/customers", "sk_test_sandbox:", "name=" + name);
    }

    private HttpResponse<String> post(String path, String credentials, String form) throws Exception {
        return http.send(
                request(path)
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
