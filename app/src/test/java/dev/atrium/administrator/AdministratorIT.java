package dev.atrium.administrator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.AtriumApplication;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.journey.EventStoreUnderTest;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Starts of a new site, one after another: who becomes its administrator. */
class AdministratorIT {

    private static final String PASSWORD = "correct-Horse-battery-7";

    private final TestDatabase database = TestServers.freshDatabase();

    @Test
    void operatorMakesAdministratorsAtTheFirstStartAndLater() {
        try (ConfigurableApplicationContext first = start("ada", "ada@example.org", PASSWORD)) {
            assertThat(find(first, "ada").orElseThrow().member().roles()).contains(Role.ADMIN);
            assertThat(first.getBean(PasswordEncoder.class)
                            .matches(
                                    PASSWORD,
                                    find(first, "ada").orElseThrow().password().value()))
                    .isTrue();
        }
        try (ConfigurableApplicationContext second = start("grace", "grace@example.org", PASSWORD)) {
            assertThat(find(second, "grace")).isEmpty();
            AdministratorAccounts administrators = second.getBean(AdministratorAccounts.class);
            assertThat(administrators.exist()).isTrue();
            administrators.make(new Newcomer("ada", "ada@example.org", PASSWORD));
            assertThatThrownBy(() -> administrators.make(new Newcomer("ada", "eve@example.org", "a-guess-of-eves")))
                    .hasMessage("somebody else has this user name");
            assertThatThrownBy(() -> administrators.make(new Newcomer("eve", "ada@example.org", "some-Other-phrase-1")))
                    .hasMessageContaining("e-mail address is taken");
            assertThatThrownBy(() -> administrators.make(new Newcomer("eve", "eve@example.org", "12345678")))
                    .hasMessage("the password is only digits");
            administrators.make(new Newcomer("linus", "linus@example.org", PASSWORD));
            assertThat(find(second, "linus").orElseThrow().member().roles()).contains(Role.ADMIN);
        }
        assertThat(createAdmin("--username=linus")).contains("The member linus is an administrator now.");
    }

    @Test
    void wrongVariableStopsTheStartInOneLine() {
        assertThatThrownBy(() -> start("ada", "no address", PASSWORD).close())
                .hasStackTraceContaining("the e-mail address is none");
    }

    private ConfigurableApplicationContext start(String userName, String email, String password) {
        return new SpringApplicationBuilder(AtriumApplication.class)
                .run(arguments(
                        "--atrium.admin.username=" + userName,
                        "--atrium.admin.email=" + email,
                        "--atrium.admin.password=" + password));
    }

    private String createAdmin(String... options) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(CreateAdmin.run(AtriumApplication.class, arguments(options), new PrintStream(said, true, UTF_8)))
                .isZero();
        return said.toString(UTF_8);
    }

    /** Elasticsearch, mail and pictures are away, which nothing here needs. */
    private String[] arguments(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--create-admin",
                EventStoreUnderTest.profiles("first-start"),
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--atrium.public-url=http://localhost",
                "--atrium.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "--atrium.elasticsearch.url=http://127.0.0.1:9",
                "--atrium.captcha.site-key=none",
                "--atrium.captcha.secret=none",
                "--atrium.twilio.account-sid=none",
                "--atrium.twilio.auth-token=none",
                "--atrium.twilio.from=+441234567890",
                "--atrium.payments.secret-key=sk_test_none",
                "--atrium.payments.publishable-key=pk_test_none",
                "--atrium.payments.webhook-secret=whsec_none",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=9"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Optional<CredentialsView> find(ConfigurableApplicationContext site, String userName) {
        return site.getBean(QueryGateway.class)
                .query(new FindCredentialsQuery(userName), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join();
    }
}
