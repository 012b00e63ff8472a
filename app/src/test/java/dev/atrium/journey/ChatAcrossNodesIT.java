package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.shared.IdSource;
import dev.atrium.sandbox.server.RedisServer;
import dev.atrium.web.security.session.MemberSessions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** The same conversations with Alice on one node and Bob on another, and what happens while nobody carries signals. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atrium.sandbox.data=target/first-node", "atrium.demo=false"})
@DirtiesContext
class ChatAcrossNodesIT extends ChatIT {

    private static final Path BROKER_DATA = Path.of("target", "broker");

    private static @Nullable RedisServer broker;
    private static @Nullable SecondNode second;

    private final int firstPort;
    private final Environment first;
    private final List<ErasablePlace> places;

    @Autowired
    ChatAcrossNodesIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            IdSource ids,
            MemberSessions sessions,
            JdbcClient jdbc,
            EventStore events,
            PlatformTransactionManager transactions,
            Environment first,
            List<ErasablePlace> places) {
        super(port, commands, queries, ids, sessions, jdbc, events, transactions);
        this.firstPort = port;
        this.first = first;
        this.places = places;
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("atrium.valkey.url", () -> start(0).toString());
    }

    private static synchronized URI start(int port) {
        RedisServer running = broker == null ? RedisServer.start(BROKER_DATA, port) : broker;
        broker = running;
        return running.url();
    }

    private static synchronized void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    @Override
    int portOfBob(int portOfAlice) {
        SecondNode running = second == null ? SecondNode.of(first) : second;
        second = running;
        return running.port();
    }

    @AfterAll
    static void end() {
        if (second != null) {
            second.close();
        }
        stop();
    }

    /** Who is where, and nothing else, is kept by the broker: a new key that nobody told the erasure about fails here. */
    @Test
    @Tag("endurance")
    void everyKeyOfTheBrokerIsCoveredByAPlaceOfTheErasure() throws Exception {
        tab(alice, privateRoom());
        try (RedisClient client = RedisClient.create(start(0).toString());
                StatefulRedisConnection<String, String> broker = client.connect()) {
            List<String> keys = await("who is where")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> broker.sync().keys("*"), found -> !found.isEmpty());
            assertThat(keys)
                    .allSatisfy(key -> assertThat(places)
                            .flatExtracting(place -> place.covers())
                            .anyMatch(covered -> covered.startsWith("keys ")
                                    && key.startsWith(covered.substring("keys ".length()))));
        }
    }

    @Test
    void whoSpeaksThroughTwoNodesIsLimitedOnce() throws Exception {
        String room = privateRoom();
        Visitor bobElsewhere = new Visitor(firstPort);
        bobElsewhere.login(bobsName);
        ChatTab here = tab(bob, room);
        ChatTab there = tab(bobElsewhere, room);
        for (int i = 1; i <= 6; i++) {
            here.say("here " + i);
            there.say("there " + i);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> here.faults().size() + there.faults().size() == 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> here.texts().size() == 10);
        assertThat(Stream.of(here, there).flatMap(tab -> tab.faults().stream())).containsExactly("flood", "flood");
    }

    @Test
    void pageThatChangesItsNodeInTheMiddleOfABurstMissesNothing() throws Exception {
        String room = privateRoom();
        Visitor bobElsewhere = new Visitor(firstPort);
        bobElsewhere.login(bobsName);
        ChatTab alices = tab(alice, room);
        ChatTab here = tab(bob, room);
        for (int i = 1; i <= 10; i++) {
            alices.say("number " + i);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> here.sequences().size() >= 3);
        here.close();
        List<Long> heard = new ArrayList<>(here.sequences());

        ChatTab there = ChatTab.openAfter(bobElsewhere, room, heard.getLast());
        open.add(there);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> heard.size() + there.sequences().size() >= 10);
        heard.addAll(there.sequences());
        assertThat(heard)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    @Tag("endurance")
    void peopleOfAKilledNodeStopCountingWithinAMinute() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        SiteProcess third = SiteProcess.launchNode(Path.of("target"), SecondNode.settings(first));
        try {
            third.awaitPages();
            Visitor bobThere = third.visitor();
            bobThere.login(bobsName);
            open.add(ChatTab.open(bobThere, room));
            alices.awaitOnline(1);
        } finally {
            third.kill();
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> alices.online() == 0);
    }

    @Test
    void messagesAreStoredAndReachPeopleWhileTheBrokerIsAwayAndAfterwards() throws Exception {
        String room = privateRoom();
        ChatTab alices = tab(alice, room);
        ChatTab bobs = tab(bob, room);
        bobs.awaitOnline(1);
        int port = start(0).getPort();

        stop();
        alices.say("nobody carries this");
        alices.awaitMessage("nobody carries this");
        bobs.awaitMessage("nobody carries this");
        start(port);
        bobs.say("carried again");
        alices.awaitMessage("carried again");
        bobs.awaitMessage("carried again");

        assertThat(bobs.texts()).containsExactly("nobody carries this", "carried again");
        bobs.awaitOnline(1);
    }
}
