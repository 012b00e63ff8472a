package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A canary member, whose every value is unique, lives through a day with mishaps: none of the values is in the log. */
@RunningSite
class QuietLogIT {

    @LocalServerPort
    int port;

    private final Log log = new Log();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void noPersonalValueReachesTheLog() throws Exception {
        Canary canary = new Canary(Members.unique("kanarek"));
        Visitor member = new Visitor(port);
        register(member, canary);
        register(new Visitor(port), canary);
        new Visitor(port)
                .submit("/users/login", "/users/login", Map.of("username", canary.name(), "password", canary.wrong()));
        new Visitor(port)
                .submit("/users/login", "/users/login", Map.of("username", canary.email(), "password", "x\0y"));
        member.publish(canary.title());
        member.get("/?search=" + canary.search() + "&creator=" + canary.name());
        member.get("/?search=%00" + canary.search());
        member.get("/nowhere/" + canary.email());
        assertThat(ask("/" + canary.search() + "<>", "none=1")).startsWith("HTTP/1.1 400");
        assertThat(ask("/?search=%zz" + canary.last(), "none=1"))
                .startsWith("HTTP/1.1 400")
                .contains("That request was not understood");
        assertThat(ask("/", "no name=" + canary.phone())).startsWith("HTTP/1.1 200");
        member.submit("/chat/", "/chat/room/public", Map.of("message", canary.said()));
        Visitor admin = new Operators(port).admin();
        admin.get("/admin/users?q=" + canary.name() + "&by=email");
        admin.get("/admin/messages?q=" + canary.said().split(" ", 2)[0]);
        withFaultySmtp(() -> member.submit("/users/resend-verification", "/users/resend-verification", Map.of()));

        assertThat(log.lines()).isNotEmpty();
        for (String value : canary.values()) {
            assertThat(log.lines()).as("the log holds " + value).noneMatch(line -> line.contains(value));
        }
    }

    private static void register(Visitor visitor, Canary canary) throws Exception {
        visitor.submit(
                "/users/register",
                "/users/register",
                Map.of(
                        "username", canary.name(),
                        "first_name", canary.first(),
                        "last_name", canary.last(),
                        "email", canary.email(),
                        "phone_number", canary.phone(),
                        "password1", canary.password(),
                        "password2", canary.password(),
                        "g-recaptcha-response", "sandbox-pass"));
    }

    /** As no browser would. */
    private String ask(String address, String cookie) throws Exception {
        try (Socket connection = new Socket("localhost", port)) {
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nConnection: close\r\n\r\n";
            connection
                    .getOutputStream()
                    .write(request.formatted(address, cookie).getBytes(US_ASCII));
            return new String(connection.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** The server refuses, and its answer repeats the address. */
    private void withFaultySmtp(Step step) throws Exception {
        fault("{\"kind\": \"reject\", \"times\": 1}");
        try {
            step.run();
            log.waitFor("mail");
        } finally {
            fault("{\"kind\": \"none\", \"times\": 0}");
        }
    }

    private void fault(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/faults/smtp"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** One member with nothing in common with anybody. */
    private record Canary(String name) {

        String tag() {
            return name.substring(name.indexOf('-') + 1);
        }

        String first() {
            return "Pierwsze" + tag();
        }

        String last() {
            return "Ostatnie" + tag();
        }

        String email() {
            return "poczta." + tag() + "@canary.example";
        }

        String phone() {
            return "+4474%08d".formatted(Math.floorMod(name.hashCode(), 100_000_000));
        }

        String password() {
            return "Tajne-haslo-" + tag();
        }

        String wrong() {
            return "Mylne-haslo-" + tag();
        }

        String title() {
            return "Tytul" + tag();
        }

        String search() {
            return "szukane" + tag();
        }

        String said() {
            return "powiedziane" + tag() + " publicznie";
        }

        List<String> values() {
            return List.of(name, first(), last(), email(), phone(), password(), wrong(), title(), search(), said());
        }
    }

    private static final class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getFormattedMessage() + " " + event.getMDCPropertyMap() + " " + thrown);
        }

        Queue<String> lines() {
            return lines;
        }

        /** The mail goes out on another thread; what is logged about it comes a moment later. */
        void waitFor(String word) {
            await().until(() -> lines.stream().anyMatch(line -> line.contains(word)));
        }
    }
}
