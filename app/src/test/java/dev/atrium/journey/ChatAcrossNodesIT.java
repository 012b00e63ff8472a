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
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same conversations with Alice on one node and Bob on another, and what happens while nobody carries signals. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atrium.sandbox.data=target/first-node", "atrium.demo=false"})
@DirtiesContext
class ChatAcrossNodesIT extends ChatIT {

    private static final Path BROKER_DATA = Path.of("target", "broker");

    private static @Nullable RedisServer broker;
    private static @Nullable SecondNode second;

    private final Environment first;
    private final List<ErasablePlace> places;

    @Autowired
    ChatAcrossNodesIT(
            @LocalServerPort int port,
            CommandGateway commands,
            QueryGateway queries,
            IdSource ids,
            MemberSessions sessions,
            Environment first,
            List<ErasablePlace> places) {
        super(port, commands, queries, ids, sessions);
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
