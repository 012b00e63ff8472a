package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.google.crypto.tink.subtle.Ed25519Verify;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.payment.LinkStripeCustomerCommand;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.gateway.payment.PaymentGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose every value is unlike any other's leaves; afterwards none of them is found anywhere. */
@RunningSite
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final S3Client s3;
    private final PaymentGateway payments;
    private final Scheduler scheduler;

    @Autowired
    ErasureIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            EventStore events,
            JdbcClient jdbc,
            S3Client s3,
            PaymentGateway payments,
            Scheduler scheduler) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
        this.events = events;
        this.jdbc = jdbc;
        this.s3 = s3;
        this.payments = payments;
        this.scheduler = scheduler;
    }

    @Test
    void nothingOfTheCanaryIsLeftAnywhere() throws Exception {
        String name = Members.unique("kanarek");
        String bobsName = Members.bob();
        Visitor canary = new Visitor(port);
        Visitor bob = new Visitor(port);
        bob.register(bobsName);
        canary.register(name);
        canary.publish("Title of " + name);
        canary.submit("/chat/", "/chat/room/public", Map.of("message", "Said aloud by " + name));
        String room = canary.get("/chat/with-user/" + bobsName)
                .headers()
                .firstValue("location")
                .orElseThrow();
        canary.submit(room, room, Map.of("message", "Whispered by " + name));
        MemberView member = member(name).orElseThrow();
        assertThat(tablesWith(name)).contains("member", "model", "room_message");

        leave(member);

        assertThat(tablesWith(name)).isEmpty();
        assertThat(objectsWith(name)).isEmpty();
        assertThat(bob.get("/?search=" + name).body()).doesNotContain("Title of " + name);
        assertThat(bob.get("/chat/").body()).contains(Erased.PLACEHOLDER).doesNotContain(name);
        assertThat(bob.get("/users/profile/" + member.id()).statusCode()).isEqualTo(404);
        assertThat(canary.get("/form/").statusCode()).as("the session is over").isEqualTo(303);
        assertThat(registrationOf(member).userName().value()).isEqualTo(Erased.PLACEHOLDER);
        assertThat(receiptIn(mailTo(name + "@mail.example")))
                .contains("left: 0")
                .doesNotContain(name);
        new Visitor(port).register(name);
    }

    @Test
    void failingStripeIsVisibleAndResumed() throws Exception {
        String name = Members.unique("stefan");
        new Visitor(port).register(name);
        MemberView member = member(name).orElseThrow();
        String customer = payments.ensureCustomer(member.accountId(), member.id());
        commands.sendAndWait(new LinkStripeCustomerCommand(member.accountId(), customer));
        stripeFails(100);
        try {
            schedule(member);
            DeletionView failing = await("a failure")
                    .atMost(PATIENCE)
                    .until(
                            () -> deletion(member),
                            found -> found.filter(it -> it.failures() == 1).isPresent())
                    .orElseThrow();
            assertThat(failing.phase()).isEqualTo(DeletionPhase.STRIPE_STARTED);
            assertThat(failing.cause()).isEqualTo("PaymentsUnavailableException");
            assertThat(Duration.between(failing.changed(), failing.nextTry()))
                    .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
            assertThat(stripe()).contains(customer);
        } finally {
            stripeFails(0);
        }
        await("the deletion")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    commands.sendAndWait(new ResumeAccountDeletionCommand(member.accountId()));
                    return isComplete(member);
                });
        assertThat(customerAtStripe(customer)).isFalse();
    }

    /** To the site, a database from before a deletion looks like this: the log knows somebody whom it still has. */
    @Test
    void restoredBackupBringsNobodyBack() throws Exception {
        String name = Members.unique("renata");
        Visitor renata = new Visitor(port);
        renata.register(name);
        renata.publish("Title of " + name);
        MemberView member = member(name).orElseThrow();
        s3.putObject(
                put -> put.bucket("atrium").key("erasures/" + member.id() + "-" + member.accountId()),
                RequestBody.empty());

        TaskInstanceId task = TaskInstanceId.of("apply-erasure-log", RecurringTask.INSTANCE);
        await("the task is idle")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> scheduler.reschedule(task, Instant.now()));
        scheduler.triggerCheckForDueExecutions();

        await("the deletion of " + member.accountId()).atMost(PATIENCE).until(() -> isComplete(member));
        assertThat(tablesWith(name)).isEmpty();
        assertThat(registrationOf(member).userName().value()).isEqualTo(Erased.PLACEHOLDER);
    }

    private void leave(MemberView member) {
        schedule(member);
        await("the deletion of " + member.accountId()).atMost(PATIENCE).until(() -> isComplete(member));
    }

    private void schedule(MemberView member) {
        Instant now = Instant.now();
        commands.sendAndWait(new ScheduleAccountDeletionCommand(
                member.accountId(), member.email(), Locale.ENGLISH, now, now.plusMillis(500)));
    }

    private Optional<DeletionView> deletion(MemberView member) {
        return queries.query(
                        new FindDeletionQuery(member.accountId()), ResponseTypes.optionalInstanceOf(DeletionView.class))
                .join();
    }

    private boolean isComplete(MemberView member) {
        return deletion(member)
                .filter(deletion -> deletion.phase() == DeletionPhase.COMPLETED)
                .isPresent();
    }

    private void stripeFails(int times) throws Exception {
        String kind = times == 0 ? "none" : "error";
        HttpRequest fault = HttpRequest.newBuilder(sandbox("faults/stripe"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"kind\": \"" + kind + "\", \"times\": " + times + "}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(fault, BodyHandlers.discarding())
                        .statusCode())
                .isBetween(200, 204);
    }

    private String stripe() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(sandbox("stripe.json")).build(), BodyHandlers.ofString())
                .body();
    }

    private boolean customerAtStripe(String id) throws Exception {
        for (JsonNode customer : JsonMapper.shared().readTree(stripe()).path("customers")) {
            if (customer.path("id").asString().equals(id)
                    && !customer.path("deleted").asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    private URI sandbox(String path) {
        return URI.create("http://localhost:" + port + "/sandbox/" + path);
    }

    private Optional<MemberView> member(String name) {
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .map(CredentialsView::member);
    }

    private UserRegisteredEvent registrationOf(MemberView member) {
        return (UserRegisteredEvent)
                events.readEvents(member.id().toString()).next().getPayload();
    }

    /** Every row of every table as text, bytes included. */
    private List<String> tablesWith(String value) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> holds(table, value))
                .toList();
    }

    private boolean holds(String table, String value) {
        String hex = HexFormat.of().formatHex(value.getBytes(UTF_8));
        return jdbc.sql("select count(*) from " + table + " row where row::text ilike ? or row::text ilike ?")
                        .params("%" + value + "%", "%" + hex + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private List<String> objectsWith(String value) {
        return s3.listObjectsV2Paginator(list -> list.bucket("atrium")).contents().stream()
                .map(object -> object.key())
                .filter(key -> key.contains(value)
                        || s3.getObjectAsBytes(get -> get.bucket("atrium").key(key))
                                .asString(ISO_8859_1)
                                .contains(value))
                .toList();
    }

    private String mailTo(String address) throws Exception {
        String mails = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(sandbox("mails.json")).build(), BodyHandlers.ofString())
                .body();
        for (JsonNode mail : JsonMapper.shared().readTree(mails)) {
            if (mail.path("to").toString().contains(address)
                    && mail.path("text").asString().contains("ERASURE RECEIPT")) {
                return mail.path("text").asString().replace("\r\n", "\n");
            }
        }
        throw new AssertionError("no receipt for " + address);
    }

    /** The document, once its signature has been checked as its reader would. */
    private static String receiptIn(String mail) throws Exception {
        String begin = "-----BEGIN ATRIUM ERASURE RECEIPT-----\n";
        String signature = "-----SIGNATURE (Ed25519)-----\n";
        int start = mail.indexOf(begin) + begin.length();
        int end = mail.indexOf(signature);
        String document = mail.substring(start, end);
        List<String> rest = mail.substring(end + signature.length()).lines().toList();
        byte[] publicKey = Base64.getDecoder().decode(rest.get(1).substring("public key: ".length()));
        new Ed25519Verify(publicKey).verify(Base64.getDecoder().decode(rest.get(0)), document.getBytes(UTF_8));
        return document;
    }
}
