package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.google.crypto.tink.subtle.Ed25519Verify;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.erasure.Remnants;
import dev.atrium.api.payment.LinkStripeCustomerCommand;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.saga.erasure.Places;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose every value is unlike any other's leaves; afterwards none of them is found anywhere. */
@RunningSite
@ExtendWith(OutputCaptureExtension.class)
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
    private final RawScan scan;

    @Autowired
    private List<Remnants> remnants;

    @Autowired
    private Places places;

    @Autowired
    ErasureIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            EventStore events,
            JdbcClient jdbc,
            S3Client s3,
            PaymentGateway payments,
            Scheduler scheduler,
            @Value("${atrium.sandbox.data}") Path data) {
        this.port = port;
        this.commands = commands;
        this.queries = queries;
        this.events = events;
        this.jdbc = jdbc;
        this.s3 = s3;
        this.payments = payments;
        this.scheduler = scheduler;
        this.scan = new RawScan(jdbc, data);
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
        assertThat(scan.tables(List.of(name))).contains("member: " + name, "model: " + name, "room_message: " + name);

        leave(member);

        assertThat(scan.rows(List.of(name))).isEmpty();
        sweep();
        assertThat(scan.tables(List.of(name))).isEmpty();
        assertThat(objectsWith(name)).isEmpty();
        assertThat(bob.get("/?search=" + name).body()).doesNotContain("Title of " + name);
        assertThat(bob.get("/chat/").body()).contains(Erased.PLACEHOLDER).doesNotContain(name);
        assertThat(bob.get("/users/profile/" + member.id()).statusCode()).isEqualTo(404);
        assertThat(canary.get("/form/").statusCode()).as("the session is over").isEqualTo(303);
        operatorsAreLedToNobody(
                member, List.of("/admin/rooms", room.replace("/chat/room", "/admin/rooms"), "/admin/messages"));
        assertThat(registrationOf(member).userName().value()).isEqualTo(Erased.PLACEHOLDER);
        assertThat(receiptIn(mailTo(name + "@mail.example")))
                .contains("left: 0")
                .doesNotContain(name);
        new Visitor(port).register(name);
    }

    @Test
    @Tag("endurance")
    void nothingOfSomebodyWithTracesEverywhereIsLeftAnywhere(CapturedOutput log) throws Exception {
        String bobsName = Members.bob();
        Visitor bob = new Visitor(port);
        bob.register(bobsName);
        LeavingMember canary = LeavingMember.withTracesEverywhere(port, bobsName);
        MemberView member = member(canary.name()).orElseThrow();
        assertThat(scan.tables(canary.values()))
                .contains("member: " + canary.tag(), "model: " + canary.tag(), "room_message: " + canary.tag());
        await("one picture is shown, the other recycled")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scan.files(List.of(), canary.pictures()))
                        .anyMatch(file -> file.contains("profile_pics"))
                        .anyMatch(file -> file.contains("recycle_pics")));
        long payment = paymentOf(member);
        whateverIsFoundOfOneIsFoundAmongMany(new Person(member.id(), member.accountId()));
        String logged = "written for " + member.id();
        LoggerFactory.getLogger(ErasureIT.class).warn(logged);

        leave(member);
        sweep();

        assertThat(scan.tables(canary.values())).isEmpty();
        assertThat(scan.files(canary.values(), canary.pictures()))
                .filteredOn(file -> !file.startsWith("elasticsearch/data"))
                .isEmpty();
        // A site that another test has started may say nothing by itself; what it would say is seen, or this would not
        // be.
        assertThat(log.getAll()).contains(logged).doesNotContain(canary.values());
        othersSeeNobody(canary, bob);
        operatorsSeeThatSomebodyWasErased(canary, member, payment);
        assertThat(receiptIn(mailTo(canary.address()))).contains("left: 0").doesNotContain(canary.values());
        canary.register(new Visitor(port));
    }

    /** What is not found among many is not looked for in one, so a receipt would say more than is true. */
    private void whateverIsFoundOfOneIsFoundAmongMany(Person canary) {
        Person nobody = new Person(new UserId(1), new AccountId(1));
        List<ErasablePlace> holding =
                places.all().stream().filter(place -> place.residue(canary) > 0).toList();
        assertThat(holding)
                .extracting(ErasablePlace::name)
                .contains(
                        "search index of models",
                        "profile pictures",
                        "table member",
                        "table reservation",
                        "table room_message",
                        "table web_session",
                        "table web_session_attributes");
        assertThat(holding)
                .filteredOn(place -> place.isClearOf(List.of(nobody, canary)))
                .isEmpty();
        assertThat(places.all())
                .filteredOn(place -> place.isClearOf(List.of(nobody)))
                .extracting(ErasablePlace::name)
                .contains("search index of models", "table member", "table web_session_attributes");
    }

    private void operatorsAreLedToNobody(MemberView member, List<String> pages) throws Exception {
        Visitor admin = new Operators(port).admin();
        for (String path : pages) {
            Document page = admin.page(path);
            assertThat(page.select("a[href=/admin/users/" + member.id() + "]"))
                    .as("links of " + path)
                    .isEmpty();
            assertThat(page.select("main").text()).contains(member.id() + " (account deleted)");
        }
        for (String path : List.of(
                "/audit/members/" + member.id(),
                "/audit/history/" + member.id(),
                "/audit/history/" + member.accountId(),
                "/audit/history/" + member.accountId() + "/at",
                "/audit/events?subject=" + member.id())) {
            assertThat(admin.page(path).select("main a[href]"))
                    .as("links of " + path)
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(link.text() + link.attr("aria-label")).isNotBlank());
        }
    }

    private void othersSeeNobody(LeavingMember canary, Visitor bob) throws Exception {
        assertThat(bob.page("/?search=" + canary.tag())
                        .select("[data-model-id]")
                        .text())
                .doesNotContain(canary.tag());
        assertThat(bob.get("/chat/").body()).contains(Erased.PLACEHOLDER).doesNotContain(canary.tag());
        assertThat(bob.get("/users/profile/" + canary.user()).statusCode()).isEqualTo(404);
        assertThat(canary.visitor().get("/form/").statusCode())
                .as("the session is over")
                .isEqualTo(303);
    }

    /** They read the events themselves, by really replaying them. */
    private void operatorsSeeThatSomebodyWasErased(LeavingMember canary, MemberView member, long payment)
            throws Exception {
        Visitor admin = new Operators(port).admin();
        for (String history : List.of("/audit/history/" + member.id(), "/audit/history/" + member.accountId())) {
            assertThat(admin.page(history).select(".audit-timeline").text()).contains(Erased.PLACEHOLDER);
            assertThat(admin.page(history).text()).doesNotContain(canary.values());
            assertThat(admin.page(history + "/at").text()).doesNotContain(canary.values());
        }
        assertThat(admin.page("/audit/members/" + member.id()).text()).doesNotContain(canary.values());
        assertThat(admin.page("/audit/history/" + payment)
                        .select(".audit-timeline tbody th")
                        .eachText())
                .contains("Payment succeeded");
        assertThat(admin.page("/admin/payments/" + payment).select("main").text())
                .contains("12.25")
                .doesNotContain(canary.values());
    }

    private long paymentOf(MemberView member) {
        return await("the payment")
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("select id from payment where payer = ? and state = 'SUCCEEDED'")
                                .param(member.id().value())
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** From all events since the first, the erased ones among them. */
    @Test
    @Tag("endurance")
    void projectionsMadeAnewShowNothingMoreAndTheFilesOfTheSearchIndexForget() throws Exception {
        String bobsName = Members.bob();
        Visitor bob = new Visitor(port);
        bob.register(bobsName);
        LeavingMember canary = LeavingMember.withTracesEverywhere(port, bobsName);
        MemberView member = member(canary.name()).orElseThrow();
        assertThat(scan.files(List.of(canary.tag()), List.of()))
                .anyMatch(file -> file.startsWith("elasticsearch/data"));
        leave(member);

        await("Elasticsearch forgets").atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            sweep();
            assertThat(scan.files(canary.values(), canary.pictures())).isEmpty();
        });
        rebuildAll();
        sweep();
        assertThat(scan.tables(canary.values())).isEmpty();
        othersSeeNobody(canary, bob);
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
        assertThat(scan.rows(List.of(name))).isEmpty();
        assertThat(registrationOf(member).userName().value()).isEqualTo(Erased.PLACEHOLDER);
    }

    private void rebuildAll() throws Exception {
        Visitor admin = new Operators(port).admin();
        List<String> rebuilds =
                admin.page("/admin/projections").select("a[href$=/rebuild]").eachAttr("href");
        assertThat(rebuilds).hasSizeGreaterThan(5);
        for (String rebuild : rebuilds) {
            String projection = rebuild.replaceFirst("/rebuild$", "");
            String group = projection.replaceFirst("^.*/", "");
            Operators.act(admin, projection, "rebuild", Map.of());
            await("the rebuild of " + group)
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(admin.page("/admin/projections")
                                    .select("[data-group=" + group + "] [data-rebuild=COMPLETED]"))
                            .hasSize(1));
        }
    }

    /** As the hourly task does; a storage that is busy is asked again. */
    private void sweep() {
        await("remnants are swept")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StorageUnavailableException.class)
                .until(() -> {
                    remnants.forEach(Remnants::sweep);
                    return true;
                });
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
    private String receiptIn(String mail) throws Exception {
        String begin = "-----BEGIN ATRIUM ERASURE RECEIPT-----\n";
        String signature = "-----SIGNATURE (Ed25519)-----\n";
        int start = mail.indexOf(begin) + begin.length();
        int end = mail.indexOf(signature);
        String document = mail.substring(start, end);
        List<String> rest = mail.substring(end + signature.length()).lines().toList();
        byte[] publicKey = Base64.getDecoder().decode(rest.get(1).substring("public key: ".length()));
        assertThat(publicKeyOfTheSite()).endsWith(publicKey);
        assertThat(mail).contains("/privacy/erasure-key.pem");
        new Ed25519Verify(publicKey).verify(Base64.getDecoder().decode(rest.get(0)), document.getBytes(UTF_8));
        return document;
    }

    /** As anybody may fetch it; an Ed25519 key, or reading it would fail. */
    private byte[] publicKeyOfTheSite() throws Exception {
        String pem = new Visitor(port).get("/privacy/erasure-key.pem").body();
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(encoded))
                .getEncoded();
    }
}
