package dev.atrium.gateway.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.sandbox.server.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes that meet at a real server: who is there, and how much one may do in all. */
class SharedBrokerIT {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final String ROOM = "room";

    private final SettableClock clock = new SettableClock();
    private final RedisServer broker = RedisServer.start(Path.of("target", "broker"), 0);
    private final ValkeyBroadcast first = node(broker.url());
    private final ValkeyBroadcast second = node(broker.url());

    @BeforeEach
    void nodesAreConnected() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> first.link().calls().isPresent()
                        && second.link().calls().isPresent());
        second.link().calls().orElseThrow().sync().flushall();
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
        broker.close();
    }

    @Test
    void peopleOfADeadNodeStopCountingWithinAMinute() {
        PresenceBoard onFirst = new ValkeyPresence(first.link(), clock);
        PresenceBoard onSecond = new ValkeyPresence(second.link(), clock);
        onFirst.put(ROOM, Set.of("alice", "bob"));
        onSecond.put(ROOM, Set.of("bob", "carol"));
        assertThat(onSecond.people(ROOM)).containsExactlyInAnyOrder("alice", "bob", "carol");

        first.close(); // as a killed process leaves it: nobody takes anything away
        clock.pass(PresenceBoard.LASTS.minusSeconds(1));
        onSecond.put(ROOM, Set.of("bob", "carol"));
        assertThat(onSecond.people(ROOM)).contains("alice");

        clock.pass(Duration.ofSeconds(2));
        assertThat(onSecond.people(ROOM)).containsExactlyInAnyOrder("bob", "carol");
        assertThat(PresenceBoard.LASTS.plus(PresenceBoard.REPEAT)).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoSpeaksThroughTwoNodesIsLimitedOnce() {
        SharedLimit onFirst = new ValkeyLimit(first.link(), clock);
        SharedLimit onSecond = new ValkeyLimit(second.link(), clock);
        for (int i = 0; i < 5; i++) {
            assertThat(onFirst.admit("alice", 10, WINDOW)).isTrue();
            assertThat(onSecond.admit("alice", 10, WINDOW)).isTrue();
        }
        assertThat(onFirst.admit("alice", 10, WINDOW)).isFalse();
        assertThat(onSecond.admit("alice", 10, WINDOW)).isFalse();
        assertThat(onSecond.admit("bob", 10, WINDOW)).isTrue();

        clock.pass(WINDOW);

        assertThat(onSecond.admit("alice", 10, WINDOW)).isTrue();
    }

    @Test
    void nodesLimitForThemselvesWhileTheBrokerIsAway() {
        SharedLimit limit = new ValkeyLimit(first.link(), clock);
        broker.close();

        for (int i = 0; i < 10; i++) {
            assertThat(limit.admit("alice", 10, WINDOW)).isTrue();
        }
        assertThat(limit.admit("alice", 10, WINDOW)).isFalse();
    }

    private static ValkeyBroadcast node(URI url) {
        return new ValkeyBroadcast(url, Duration.ofSeconds(5));
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
