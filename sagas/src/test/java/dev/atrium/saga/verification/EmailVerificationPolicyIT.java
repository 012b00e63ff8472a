package dev.atrium.saga.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmailVerificationPolicyIT {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final TestDatabase database = TestServers.freshDatabase();
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private volatile boolean serverAway;
    private ConfigurableApplicationContext site;

    @BeforeEach
    void start() {
        site = new SpringApplicationBuilder(VerificationApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(MailGateway.class, () -> this::send))
                .run(
                        "--axon.axonserver.enabled=false",
                        "--axon.serializer.general=jackson3",
                        "--axon.serializer.events=jackson3",
                        "--axon.serializer.messages=jackson3",
                        "--atrium.master-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                        "--logging.level.root=warn",
                        "--spring.flyway.out-of-order=true",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void requestIsAnsweredByOneMail() {
        publish(request("alice@example.org", 41));
        await().atMost(AT_MOST).untilAsserted(() -> assertThat(sent).hasSize(1));
        assertThat(sent.getFirst().to()).isEqualTo(new EmailAddress("alice@example.org"));
        assertThat(sent.getFirst().text()).contains("https://atrium.example/users/verify-email/");
    }

    @Test
    void reactionRefusesToBeReplayed() {
        StreamingEventProcessor processor = site.getBean(EventProcessingConfiguration.class)
                .eventProcessor("verification-mails", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        assertThatThrownBy(processor::resetTokens).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lostPositionOfTheReactionSendsNothingTwice() {
        publish(request("alice@example.org", 41));
        await().atMost(AT_MOST).untilAsserted(() -> assertThat(states()).containsExactly("sent"));
        stop();
        JdbcClient.create(database.dataSource()).sql("delete from token_entry").update();
        start();
        publish(request("bob@example.org", 42));
        await().atMost(AT_MOST).untilAsserted(() -> assertThat(states()).containsExactly("sent", "sent"));
        assertThat(sent).hasSize(2);
    }

    @Test
    void waitingMailNamesNobodyInTheDatabase() {
        serverAway = true;
        publish(request("alice@example.org", 41));
        await().atMost(AT_MOST).untilAsserted(() -> assertThat(failedTries()).isEqualTo(1));
        byte[] waiting = jdbc().sql("select task_data from scheduled_tasks where task_name = 'verification-mail'")
                .query(byte[].class)
                .single();
        assertThat(new String(waiting, UTF_8)).contains("\"verificationId\"").doesNotContain("alice");
        assertThat(jdbc().sql("select mail_dispatch::text from mail_dispatch")
                        .query(String.class)
                        .single())
                .doesNotContain("alice");
    }

    private void send(Mail mail) {
        if (serverAway) {
            throw new IllegalStateException("451 try later, " + mail.to());
        }
        sent.add(mail);
    }

    private void publish(EmailVerificationRequestedEvent event) {
        site.getBean(TransactionManager.class)
                .executeInTransaction(
                        () -> site.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(event)));
    }

    private static EmailVerificationRequestedEvent request(String address, long verification) {
        return new EmailVerificationRequestedEvent(
                new AccountId(2001),
                new UserId(1001),
                new EmailAddress(address),
                verification,
                Locale.ENGLISH,
                Instant.now().plus(Duration.ofDays(3)));
    }

    private List<String> states() {
        return jdbc().sql("select state from mail_dispatch").query(String.class).list();
    }

    private long failedTries() {
        return jdbc().sql("select coalesce(sum(attempts), 0) from mail_dispatch")
                .query(Long.class)
                .single();
    }

    private JdbcClient jdbc() {
        return site.getBean(JdbcClient.class);
    }
}
