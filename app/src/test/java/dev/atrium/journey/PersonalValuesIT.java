package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.eventstore.chain.StoredEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member with values that nobody else has leaves none of them in clear where they would stay. */
@RunningSite
@ExtendWith(OutputCaptureExtension.class)
class PersonalValuesIT {

    /** What is kept for good or waits, apart from the read tables, which are made anew from events. */
    private static final List<String> TABLES = List.of(
            "domain_event_entry",
            "snapshot_event_entry",
            "dead_letter",
            "saga_entry",
            "scheduled_tasks",
            "mail_dispatch",
            "reservation",
            "person_key",
            "web_session",
            "web_session_attributes",
            "web_attempt");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StoredEvents events;

    private final String canary = Members.unique("canary");
    private final String password = "secret-" + canary + "-Phrase";

    @AfterEach
    void mailWorksAgain() throws Exception {
        new Visitor(port).put("/sandbox/faults/smtp", "{\"kind\": \"none\", \"times\": 0}");
    }

    @Test
    void noPersonalValueStandsInClear(CapturedOutput log) throws Exception {
        Visitor member = new Visitor(port);
        member.put("/sandbox/faults/smtp", "{\"kind\": \"error\", \"times\": 1000}");
        member.register(canary);
        String mail = canary + "@mail.example";
        member.submit("/users/password-reset/", "/users/password-reset/", Map.of("email", mail));
        member.submit(
                "/users/password-change/",
                "/users/password-change/",
                Map.of("old_password", Members.PASSWORD, "new_password1", password, "new_password2", password));
        member.submit(
                "/contact/",
                "/contact/",
                Map.of(
                        "email",
                        mail,
                        "subject",
                        "other",
                        "message",
                        ("I am " + canary + " and I am lost. ").repeat(12),
                        "g-recaptcha-response",
                        "sandbox-pass"));
        member.submit("/users/login", "/users/login", Map.of("username", canary, "password", "wrong-" + password));
        await("five mails that cannot go out").atMost(Duration.ofSeconds(30)).until(() -> failedTries() >= 5);

        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rowsWith(table)).as(table).isZero());
        assertThat(newestEvents()).isNotEmpty().noneMatch(event -> event.contains(canary));
        assertThat(log.getAll()).isNotEmpty().doesNotContain(canary);
    }

    /** Wherever they are kept. */
    private List<String> newestEvents() {
        long head = events.head();
        return events.between(Math.max(-1, head - 2_000), head, 2_000).stream()
                .map(event -> new String(event.payload(), UTF_8) + new String(event.metaData(), UTF_8))
                .toList();
    }

    private long failedTries() {
        return jdbc.sql("""
                        select count(*) from mail_dispatch
                        where state = 'queued' and attempts > 0 and queued_at > now() - interval '1 minute'""").query(Long.class).single();
    }

    /** Also inside what is stored as bytes, and for the password as much as for the name that is part of it. */
    private long rowsWith(String table) {
        List<String> bytes = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and data_type = 'bytea'")
                .param(table)
                .query(String.class)
                .list();
        String condition = Stream.concat(
                        Stream.of("position(:canary in t::text) > 0"),
                        bytes.stream().map(column -> "position(convert_to(:canary, 'UTF8') in " + column + ") > 0"))
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow();
        return jdbc.sql("select count(*) from " + table + " t where " + condition)
                .param("canary", canary)
                .query(Long.class)
                .single();
    }
}
