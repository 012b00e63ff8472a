package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two and three nodes of one site, as processes behind a load balancer: told to end, killed, replaced, under load. */
@Tag("endurance")
class ManyNodesIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyNodesIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What the specification gives presence. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(directory);
        cluster.grow(2);
    }

    @AfterAll
    static void end() throws Exception {
        cluster.close();
    }

    @Test
    void loginAndConversationAreOneOnAllNodes() throws Exception {
        cluster.grow(2);
        List<SiteProcess> nodes = cluster.nodes();
        Visitor alice = cluster.visitor();
        Visitor bob = cluster.visitor();
        alice.register(Members.alice());
        bob.register(Members.bob());
        for (SiteProcess node : nodes) {
            assertThat(alice.at(node.port()).isLoggedIn()).isTrue();
        }
        try (ChatTab alices = ChatTab.open(alice.at(nodes.get(0).port()), "public");
                ChatTab bobs = ChatTab.open(bob.at(nodes.get(1).port()), "public")) {
            alices.awaitOnline(1);
            bobs.awaitOnline(1);
            String said = Members.unique("over-to-you");
            alices.say(said);
            bobs.awaitMessage(said);
        }
        HttpResponse<String> out = alice.submit("/", "/users/logout", Map.of());
        assertThat(out.statusCode() / 100).isEqualTo(3);
        for (SiteProcess node : nodes) {
            assertThat(alice.at(node.port()).isLoggedIn()).isFalse();
        }
    }

    @Test
    void segmentsAreSharedAndPeriodicTasksRunOnOneNodeAtATime() throws Exception {
        cluster.grow(3);
        await("each node has its share of the segments").atMost(PATIENCE).untilAsserted(() -> {
            List<Long> shares = shares();
            assertThat(shares).hasSize(3);
            assertThat(shares).allMatch(share -> share <= Math.ceilDiv(segments(), 3) + 1);
        });
        await("enough runs of the task")
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from task_run where task = 'payment-reconciliation'") >= 20);
        assertThat(count("""
                select count(*) from task_run one join task_run other
                    on one.task = other.task and one.id < other.id
                    and one.started < other.started + other.took_ms * interval '1 ms'
                    and other.started < one.started + one.took_ms * interval '1 ms'""")).as("runs of one task at the same time").isZero();
    }

    @Test
    void nodeThatIsToldToEndFinishesRequestsAndSendsSocketsElsewhere() throws Exception {
        cluster.grow(3);
        SiteProcess leaving = cluster.nodes().getLast();
        Visitor carol = cluster.visitor();
        carol.register(Members.unique("carol"));
        ChatTab tab = ChatTab.open(carol.at(leaving.port()), "public");
        try (Socket slow = new Socket("localhost", leaving.port())) {
            OutputStream request = slow.getOutputStream();
            String body = "username=nobody&password=nothing";
            request.write(("POST /users/login HTTP/1.1\r\nHost: localhost:" + leaving.port()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body.substring(0, 10))
                    .getBytes(UTF_8));
            request.flush();

            leaving.terminate();
            await("the balancer is told first")
                    .atMost(PATIENCE)
                    .until(() -> !cluster.balancer().isReady(leaving.port()));
            assertThat(tab.isClosed()).as("closed before the balancer knew").isFalse();
            HttpResponse<String> late = carol.at(leaving.port()).get("/");
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(late.headers().firstValue("Connection")).hasValue("close");
            assertThat(tab.awaitClosed()).isEqualTo(1012);

            request.write(body.substring(10).getBytes(UTF_8));
            request.flush();
            String answer = new String(slow.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        }
        await("it has ended").atMost(PATIENCE).until(() -> !leaving.isAlive());
        cluster.kill(leaving);
        ChatTab again = ChatTab.open(carol, "public");
        again.say("here again");
        again.awaitMessage("here again");
        again.close();
    }

    @Test
    void rollingRestartFailsNoRequestAndLogsNobodyOut() throws Exception {
        cluster.grow(2);
        Traffic traffic = new Traffic(4, cluster::visitor);
        try (traffic) {
            traffic.awaitMore(10);
            for (SiteProcess old : cluster.nodes()) {
                cluster.replace(old);
                traffic.awaitMore(10);
            }
        }

        LOG.info(
                "Rolling restart: {} requests, {} titles, failures: {}",
                traffic.requests(),
                traffic.acknowledged().size(),
                traffic.failures());
        assertThat(traffic.failures()).isEmpty();
        assertAllFound(traffic);
        assertEveryMemberGotOneMail(traffic);
    }

    @Test
    void killedNodeLosesNothingAndTheOthersGoOn() throws Exception {
        cluster.grow(3);
        await("each node has segments").atMost(PATIENCE).until(() -> shares().size() == 3);
        SiteProcess victim = cluster.nodes().getFirst();
        SiteProcess other = cluster.nodes().getLast();
        Visitor dora = cluster.visitor();
        Visitor emil = cluster.visitor();
        String emilsName = Members.unique("emil");
        dora.register(Members.unique("dora"));
        emil.register(emilsName);
        String room = privateRoom(dora, emilsName);
        ChatTab doras = ChatTab.open(dora.at(other.port()), room);
        ChatTab emils = ChatTab.open(emil.at(victim.port()), room);
        doras.awaitOnline(1);
        emils.say("before the kill");
        doras.awaitMessage("before the kill");

        Visitor leaver = cluster.visitor();
        String leaversName = Members.unique("leaver");
        leaver.register(leaversName);
        assertThat(leaver.at(victim.port())
                        .submit(
                                "/users/delete-this-user/true",
                                "/users/delete-this-user/true",
                                Map.of("password", Members.PASSWORD))
                        .statusCode())
                .isEqualTo(303);

        Traffic traffic = new Traffic(4, cluster::visitor);
        try (traffic) {
            traffic.awaitMore(20);
            long killed = System.nanoTime();
            cluster.kill(victim);
            await("presence without whom the node took along").atMost(MINUTE).until(() -> doras.online() == 0);
            LOG.info("Presence was right after {}", Duration.ofNanos(System.nanoTime() - killed));
            traffic.awaitMore(20);
            await("its segments are taken over").atMost(PATIENCE).until(() -> shares().size() == 2 && unclaimed() == 0);
        }

        LOG.info(
                "Killed one of three: {} requests, {} titles, failures: {}",
                traffic.requests(),
                traffic.acknowledged().size(),
                traffic.failures());
        assertAllFound(traffic);
        assertEveryMemberGotOneMail(traffic);
        ChatTab back = ChatTab.openAfter(emil.at(other.port()), room, 0);
        back.say("after the kill");
        doras.awaitMessage("after the kill");
        doras.awaitOnline(1);
        assertThat(doras.texts()).containsExactly("before the kill", "after the kill");
        await("the deletion that was scheduled on the killed node has come to its end, which gives the name free")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> registers(leaversName));
        String fred = Members.unique("fred");
        cluster.visitor().register(fred);
        await("a mail after the kill")
                .atMost(PATIENCE)
                .until(() -> cluster.servers().mailsTo(fred + "@mail.example") == 1);
        back.close();
        doras.close();
    }

    private static String privateRoom(Visitor one, String other) throws IOException, InterruptedException {
        HttpResponse<String> room = one.get("/chat/with-user/" + other);
        return room.headers().firstValue("Location").orElseThrow().replaceFirst(".*/room/([^/]+).*", "$1");
    }

    private static void assertAllFound(Traffic traffic) {
        Visitor reader = cluster.visitor();
        assertThat(traffic.acknowledged()).isNotEmpty();
        for (String title : traffic.acknowledged()) {
            await(title)
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(reader.page("/?search=" + title).select("[data-model-id]").stream()
                                    .map(model -> model.select("h2").text())
                                    .filter(title::equals))
                            .hasSize(1));
        }
    }

    private static boolean registers(String name) throws IOException, InterruptedException {
        cluster.visitor().register(name);
        return true;
    }

    /** Sent by whichever node, once. */
    private static void assertEveryMemberGotOneMail(Traffic traffic) {
        for (String member : traffic.members()) {
            await("mail to " + member)
                    .atMost(PATIENCE)
                    .until(() -> cluster.servers().mailsTo(member + "@mail.example") == 1);
        }
    }

    /** How many segments each node has that has any. */
    private static List<Long> shares() {
        return cluster.jdbc()
                .sql("select count(*) from token_entry where owner is not null and "
                        + "claimed_at::timestamptz > now() - interval '5 seconds' group by owner")
                .query(Long.class)
                .list();
    }

    private static long unclaimed() {
        return count("select count(*) from token_entry where processor_name <> '__config' and (owner is null or "
                + "claimed_at::timestamptz < now() - interval '5 seconds')");
    }

    private static long segments() {
        return count("select count(*) from token_entry where processor_name <> '__config'");
    }

    private static long count(String question) {
        return cluster.jdbc().sql(question).query(Long.class).single();
    }
}
