package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.processing.DeadLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
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

    @Autowired
    private CommandGateway commands;

    @Autowired
    private IdSource ids;

    @Autowired
    private DeadLetters deadLetters;

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
        UserId poisonous = registerWhatCannotBeStored();
        await("five mails that cannot go out").atMost(Duration.ofSeconds(30)).until(() -> failedTries() >= 5);

        awaitDeadLetter(poisonous);

        assertThat(new StoredRows(jdbc).holding(canary, TABLES)).isEmpty();
        assertThat(newestEvents()).isNotEmpty().noneMatch(event -> event.contains(canary));
        assertThat(log.getAll()).isNotEmpty().doesNotContain(canary);
    }

    /** Its name fails the read table of members, so its event becomes a dead letter. */
    private UserId registerWhatCannotBeStored() {
        UserId id = new UserId(ids.next());
        commands.sendAndWait(new RegisterUserCommand(
                id,
                new AccountId(ids.next()),
                new UserName("poison-" + canary),
                new PersonName(canary + "\0"),
                new PersonName("Skłodowska"),
                new EmailAddress("poison-" + canary + "@mail.example"),
                null,
                null,
                new PasswordHash("{argon2}" + canary),
                Locale.ENGLISH,
                ids.next(),
                Instant.now().plusSeconds(60)));
        return id;
    }

    private void awaitDeadLetter(UserId poisonous) {
        await("a dead letter")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from dead_letter where aggregate_identifier = ?")
                                .param(poisonous.toString())
                                .query(Long.class)
                                .single()
                        > 0);
    }

    /** Other tests count on there being none. */
    @AfterEach
    void deadLettersAreDiscarded() {
        jdbc.sql("select distinct processing_group, sequence_identifier from dead_letter")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(letter -> deadLetters.discard(letter.getKey(), letter.getValue()));
    }

    private long failedTries() {
        return jdbc.sql("""
                        select count(*) from mail_dispatch
                        where state = 'queued' and attempts > 0 and queued_at > now() - interval '1 minute'""").query(Long.class).single();
    }

    /** Wherever they are kept. */
    private List<String> newestEvents() {
        long head = events.head();
        return events.between(Math.max(-1, head - 2_000), head, 2_000).stream()
                .map(event -> new String(event.payload(), UTF_8) + new String(event.metaData(), UTF_8))
                .toList();
    }
}
