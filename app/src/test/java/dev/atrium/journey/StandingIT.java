package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members who are kept out, and who come back. */
@RunningSite
@SuppressWarnings("NullAway.Init") // Alice comes in before each test
class StandingIT {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private QueryGateway queries;

    @Autowired
    private JdbcClient jdbc;

    private final String name = Members.alice();
    private Visitor alice;

    @BeforeEach
    void aliceIsAMember() throws Exception {
        alice = new Visitor(port);
        alice.register(name);
    }

    @Test
    void suspensionLiftsByItselfAtItsTime() throws Exception {
        Instant until = Instant.now().plusSeconds(5);
        suspend(until);
        await().atMost(AT_MOST).until(() -> member().suspendedUntil() != null);

        await().atMost(AT_MOST).until(() -> member().suspendedUntil() == null);

        assertThat(Instant.now()).isAfterOrEqualTo(until);
        assertThat(new Visitor(port).tryLogin(name, Members.PASSWORD)).isEqualTo(303);
    }

    @Test
    void loginTellsTheEndOfTheSuspension() throws Exception {
        int year = Year.now(ZoneOffset.UTC).getValue() + 2;
        suspend(Instant.parse(year + "-03-01T12:00:00Z"));
        await().atMost(AT_MOST).until(() -> member().suspendedUntil() != null);

        HttpResponse<String> answer = new Visitor(port)
                .submit("/users/login", "/users/login", Map.of("username", name, "password", Members.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("suspended until 1 March " + year);
    }

    @Test
    void sessionsOfWhoeverIsKeptOutAreGoneAndDoNotComeBack() throws Exception {
        commands.sendAndWait(new DeactivateAccountCommand(account(), "a test"));
        await().atMost(AT_MOST).untilAsserted(() -> assertThat(sessions()).isZero());

        commands.sendAndWait(new ReactivateAccountCommand(account(), "a test"));
        await().atMost(AT_MOST).until(() -> member().active());

        assertThat(alice.isLoggedIn()).isFalse();
        assertThat(alice.tryLogin(name, Members.PASSWORD)).isEqualTo(303);
    }

    private void suspend(Instant until) {
        commands.sendAndWait(new SuspendAccountCommand(account(), Instant.now(), until, "a test"));
    }

    private AccountId account() {
        return member().accountId();
    }

    private MemberView member() {
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .orElseThrow()
                .member();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from web_session where principal_name = ?")
                .param(member().id().toString())
                .query(Long.class)
                .single();
    }
}
