package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.link.SignedToken;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.api.user.RequestPasswordResetCommand;
import dev.atrium.api.user.UserId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password, a stolen one, and what strangers try with the pages for both. */
@RunningSite
@SuppressWarnings("NullAway.Init") // Alice comes in before each test
class PasswordIT {

    private static final String RESET = "/users/password-reset/";
    private static final String CONFIRM = "/users/password-reset-confirm/";
    private static final String CHANGE = "/users/password-change/";
    private static final String NEW = "another-Horse-battery-8";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private EventStore events;

    @Autowired
    private IdSource ids;

    @Autowired
    private LinkSigningKey key;

    private final String name = Members.alice();
    private Visitor alice;

    @BeforeEach
    void aliceIsAMember() throws Exception {
        alice = new Visitor(port);
        alice.register(name);
    }

    @Test
    void forgottenPasswordIsReplacedByFollowingTheMail() throws Exception {
        Visitor forgetful = visitor();
        HttpResponse<String> asked = ask(forgetful, mailOf(name));
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains("/users/password-reset/done/");

        HttpResponse<String> set = choose(forgetful, linkTo(name), NEW, NEW);

        assertThat(set.headers().firstValue("Location")).contains("/users/password-reset-complete/");
        assertThat(forgetful.page("/users/password-reset-complete").text()).contains("Your new password is set");
        assertThat(visitor().tryLogin(name, Members.PASSWORD)).isEqualTo(422);
        assertThat(visitor().tryLogin(name, NEW)).isEqualTo(303);
        assertThat(alice.isLoggedIn()).isFalse();
        assertThat(mailbox()
                        .about("password was changed", mailOf(name))
                        .path("html")
                        .asString())
                .contains("link from a mail");
    }

    @Test
    void addressThatNobodyHasIsAnsweredTheSame() throws Exception {
        HttpResponse<String> known = ask(visitor(), mailOf(name));
        HttpResponse<String> unknown = ask(visitor(), mailOf(Members.unique("nobody")));

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void askingTooOftenIsRefusedTheSameForEveryAddress() throws Exception {
        String nobody = Members.unique("nobody");
        for (int i = 0; i < 5; i++) {
            assertThat(ask(visitor(), mailOf(name)).statusCode()).isEqualTo(303);
            assertThat(ask(visitor(), mailOf(nobody)).statusCode()).isEqualTo(303);
        }

        HttpResponse<String> known = ask(visitor(), mailOf(name));
        HttpResponse<String> unknown = ask(visitor(), mailOf(nobody));

        assertThat(known.statusCode()).isEqualTo(429);
        assertThat(unknown.statusCode()).isEqualTo(429);
        assertThat(messageOf(unknown)).isEqualTo(messageOf(known)).contains("Several links were asked for lately");
    }

    @Test
    void oneVisitorCannotAskForEverybody() throws Exception {
        Visitor mallory = visitor();
        for (int i = 0; i < 10; i++) {
            assertThat(ask(mallory, mailOf(Members.unique("nobody"))).statusCode())
                    .isEqualTo(303);
        }
        assertThat(ask(mallory, mailOf(name)).statusCode()).isEqualTo(429);
        assertThat(mailbox().to(mailOf(name)))
                .noneMatch(mail -> mail.path("subject").asString().contains("new password"));
    }

    @Test
    void guessedLinksAreRefused() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        String token = link.split("/")[4];
        String uid = link.split("/")[3];
        char last = token.charAt(token.length() - 2);
        String changed = token.substring(0, token.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 1);
        for (String guess : List.of(
                CONFIRM + uid + "/" + changed + "/",
                CONFIRM + "1/" + token + "/",
                CONFIRM + uid + "0/" + token + "/",
                CONFIRM + uid + "/" + token.substring(1) + "/",
                CONFIRM + uid + "/x/",
                CONFIRM + "x/" + token)) {
            assertThat(visitor().get(guess).statusCode()).as(guess).isEqualTo(404);
            assertThat(choose(visitor(), guess, RESET, NEW, NEW).statusCode())
                    .as(guess)
                    .isEqualTo(404);
        }
        assertThat(visitor().tryLogin(name, Members.PASSWORD)).isEqualTo(303);
    }

    @Test
    void linkOfTheVerificationMailIsNoKeyToThePassword() throws Exception {
        String verification = mailbox().linkTo(mailOf(name), "/users/verify-email/");
        String token = verification.substring(verification.lastIndexOf('/') + 1);
        assertThat(visitor().get(CONFIRM + "1/" + token + "/").statusCode()).isEqualTo(404);
    }

    /** Neither while its mail waits nor afterwards; the sandbox's inbox stands for the reader's. */
    @Test
    void nothingAtRestOpensTheLink() throws Exception {
        List<String> waiting;
        alice.put("/sandbox/faults/smtp", "{\"kind\": \"error\", \"times\": 1000}");
        try {
            ask(visitor(), mailOf(name));
            waiting = await("its mail waits")
                    .atMost(Duration.ofSeconds(30))
                    .until(this::waitingMails, mails -> !mails.isEmpty());
        } finally {
            alice.put("/sandbox/faults/smtp", "{\"kind\": \"none\", \"times\": 0}");
        }
        String token = linkTo(name).split("/")[4];
        String signature = token.substring(token.length() - 40);
        StoredRows rows = new StoredRows(jdbc);
        for (String secret : List.of(token, signature)) {
            assertThat(waiting).noneMatch(mail -> mail.contains(secret));
            assertThat(rows.holding(secret, rows.tables())).isEmpty();
        }
    }

    private List<String> waitingMails() {
        return jdbc.sql("select t::text || encode(task_data, 'escape') from scheduled_tasks t"
                        + " where task_name = 'password-reset-mail'")
                .query(String.class)
                .list();
    }

    @Test
    void linkWorksForAnHourAndThenSaysSo() throws Exception {
        ask(visitor(), mailOf(name));
        linkTo(name);
        UserId id = new UserId(Long.parseLong(Pictures.profile(alice).replaceAll("\\D", "")));
        Duration life = events.readEvents(id.toString())
                .asStream()
                .filter(event -> event.getPayload() instanceof PasswordResetRequestedEvent)
                .map(event -> Duration.between(
                        event.getTimestamp(), ((PasswordResetRequestedEvent) event.getPayload()).expiresAt()))
                .findFirst()
                .orElseThrow();
        assertThat(life).isBetween(Duration.ofMinutes(55), Duration.ofHours(1));

        long request = ids.next();
        commands.sendAndWait(
                new RequestPasswordResetCommand(id, request, Instant.now().plusSeconds(1)));
        String link = CONFIRM + id + "/" + new SignedToken("reset-password", id.value(), request).sign(key.key()) + "/";
        await("its time is over")
                .atMost(Duration.ofSeconds(30))
                .until(() -> visitor().get(link).statusCode() == 410);
        assertThat(visitor().get(link).body()).contains("This link has expired");
        assertThat(choose(visitor(), link, RESET, NEW, NEW).statusCode()).isEqualTo(410);
        assertThat(visitor().tryLogin(name, Members.PASSWORD)).isEqualTo(303);
    }

    @Test
    void usedLinkIsDead() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        choose(visitor(), link, NEW, NEW);

        HttpResponse<String> again = choose(visitor(), link, RESET, "third-Horse-battery-9", "third-Horse-battery-9");

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(visitor().get(link).body()).contains("does not work any more");
        assertThat(visitor().tryLogin(name, NEW)).isEqualTo(303);
    }

    @Test
    void racedLinkWorksExactlyOnce() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        List<Callable<Integer>> racers = IntStream.range(0, 6)
                .mapToObj(number -> (Callable<Integer>) () ->
                        choose(visitor(), link, NEW + number, NEW + number).statusCode())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(racers.size())) {
            List<Integer> statuses =
                    threads.invokeAll(racers).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 410);
        }
    }

    @Test
    void changedPasswordKillsTheLink() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        change(alice, Members.PASSWORD, NEW);

        assertThat(visitor().get(link).statusCode()).isEqualTo(410);
        assertThat(choose(visitor(), link, RESET, NEW + "0", NEW + "0").statusCode())
                .isEqualTo(410);
    }

    @Test
    void changedAddressKillsTheLink() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        String profile = alice.page("/").select("a.nav-member").attr("href");
        HttpResponse<String> changed = alice.submit(
                profile,
                profile,
                Map.of(
                        "username",
                        name,
                        "first_name",
                        "Maria",
                        "last_name",
                        "Skłodowska",
                        "email",
                        "new-" + mailOf(name),
                        "confirm_password",
                        Members.PASSWORD));
        assertThat(changed.statusCode()).isEqualTo(303);

        assertThat(visitor().get(link).statusCode()).isEqualTo(410);
        assertThat(choose(visitor(), link, RESET, NEW, NEW).statusCode()).isEqualTo(410);
    }

    @Test
    void newPasswordMeetsTheSameRulesAndTheLinkIsNotUsedUp() throws Exception {
        ask(visitor(), mailOf(name));
        String link = linkTo(name);
        Map<String, String> refused =
                Map.of("short", "at least 8", "12345678901", "more than digits", name + "1", "too much like");
        refused.forEach((password, reason) -> {
            HttpResponse<String> answer = choose(visitor(), link, password, password);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(reason).doesNotContain("value=\"" + password);
        });
        assertThat(choose(visitor(), link, NEW, NEW + "x").body()).contains("The two passwords differ");
        assertThat(choose(visitor(), link, NEW, NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void changingThePasswordEndsEveryOtherSession() throws Exception {
        Visitor thief = visitor();
        thief.login(name);

        HttpResponse<String> changed = change(alice, Members.PASSWORD, NEW);

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(alice.isLoggedIn()).isTrue();
        assertThat(thief.isLoggedIn()).isFalse();
        assertThat(visitor().tryLogin(name, NEW)).isEqualTo(303);
        assertThat(mailbox()
                        .about("password was changed", mailOf(name))
                        .path("text")
                        .asString())
                .contains("knew the old one");
    }

    /** Some of them read the old password before it changes, and are let in after. */
    @Test
    void logInsThatRaceTheChangeDoNotOutlastIt() throws Exception {
        AtomicBoolean changed = new AtomicBoolean();
        Callable<List<Visitor>> thief = () -> logInUntil(changed);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<Visitor>>> thieves =
                    List.of(threads.submit(thief), threads.submit(thief), threads.submit(thief));
            assertThat(change(alice, Members.PASSWORD, NEW).statusCode()).isEqualTo(303);
            changed.set(true);
            for (Future<List<Visitor>> racing : thieves) {
                for (Visitor visitor : racing.get()) {
                    await("an old password's session is worth nothing")
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> !visitor.isLoggedIn());
                }
            }
        }
        assertThat(alice.isLoggedIn()).isTrue();
    }

    private List<Visitor> logInUntil(AtomicBoolean changed) throws Exception {
        List<Visitor> loggedIn = new ArrayList<>();
        while (!changed.get()) {
            Visitor thief = visitor();
            if (thief.tryLogin(name, Members.PASSWORD) == 303) {
                loggedIn.add(thief);
            }
        }
        return loggedIn;
    }

    @Test
    void withoutTheOldPasswordNothingChanges() throws Exception {
        HttpResponse<String> wrong = change(alice, "not-her-password", NEW);
        HttpResponse<String> same = change(alice, Members.PASSWORD, Members.PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your password");
        assertThat(same.body()).contains("This is your password now");
        assertThat(visitor().tryLogin(name, Members.PASSWORD)).isEqualTo(303);
        assertThat(visitor().get(CHANGE).statusCode()).isEqualTo(303);
    }

    @Test
    void profileLeadsToThePassword() throws Exception {
        String profile = alice.page("/").select("a.nav-member").attr("href");
        assertThat(alice.page(profile).select("a[href=" + CHANGE + "]")).hasSize(1);
        assertThat(visitor().page("/users/login").select("a[href=" + RESET + "]"))
                .hasSize(1);
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private Mailbox mailbox() {
        return new Mailbox(alice);
    }

    private static String mailOf(String name) {
        return name + "@mail.example";
    }

    private String linkTo(String name) {
        String text = mailbox()
                .about("Choose a new password", mailOf(name))
                .path("text")
                .asString();
        return text.replaceFirst("(?s).*https?://[^/\\s]+(" + CONFIRM + "\\S+).*", "$1");
    }

    private static HttpResponse<String> ask(Visitor visitor, String address) throws Exception {
        return visitor.submit(RESET, RESET, Map.of("email", address));
    }

    private static HttpResponse<String> choose(Visitor visitor, String link, String first, String second) {
        return choose(visitor, link, link, first, second);
    }

    /** Posts with the token of a page that is there, where the link's own may not be. */
    private static HttpResponse<String> choose(Visitor visitor, String link, String page, String first, String second) {
        try {
            Map<String, String> fields = new HashMap<>();
            fields.put("_csrf", visitor.page(page).select("input[name=_csrf]").attr("value"));
            fields.put("new_password1", first);
            fields.put("new_password2", second);
            return visitor.post(link, fields);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String wanted) throws Exception {
        return visitor.submit(
                CHANGE, CHANGE, Map.of("old_password", old, "new_password1", wanted, "new_password2", wanted));
    }

    private static String messageOf(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".message-error").text();
    }
}
