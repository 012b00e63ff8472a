package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class LoginThrottleIT extends AccountIT {

    @Test
    void afterFiveFailuresEvenTheRightPasswordMustWait() {
        member("alice");
        fail("alice", 5);
        assertThat(visitor().submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(429)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyText()
                .contains("too many failed tries", "15 minutes");
        clock.pass(Duration.ofMinutes(16));
        assertThat(visitor().submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(303);
    }

    @Test
    void userNameAndMailAddressCountForOneAccount() {
        member("alice");
        fail("alice", 3);
        fail("Alice@example.com", 2);
        assertThat(status("alice", PASSWORD)).isEqualTo(429);
    }

    @Test
    void unknownUserIsRefusedLikeAKnownOne() {
        fail("nobody", 5);
        assertThat(status("nobody", "whatever it is")).isEqualTo(429);
    }

    @Test
    void successClearsTheFailures() {
        member("alice");
        fail("alice", 4);
        assertThat(status("alice", PASSWORD)).isEqualTo(303);
        fail("alice", 4);
        assertThat(status("alice", PASSWORD)).isEqualTo(303);
    }

    @Test
    void afterTwentyFailuresAnAddressMustWaitWhateverAccountItTries() {
        member("alice");
        Browser attacker = visitor();
        for (int i = 0; i < 20; i++) {
            assertThat(attacker.submit("/users/login", "username", "user" + i, "password", "a guess"))
                    .hasStatus(422);
        }
        assertThat(attacker.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(429);
        assertThat(status("alice", PASSWORD)).as("from elsewhere").isEqualTo(303);
    }

    @Test
    void ownSuccessDoesNotClearWhatAnAddressDidToOthers() {
        Browser attacker = member("mallory");
        for (int i = 0; i < 20; i++) {
            attacker.submit("/users/login", "username", "user" + i, "password", "a guess");
            if (i == 10) {
                assertThat(attacker.submit("/users/login", "username", "mallory", "password", PASSWORD))
                        .hasStatus(303);
            }
        }
        assertThat(attacker.submit("/users/login", "username", "user99", "password", "a guess"))
                .hasStatus(429);
    }

    @Test
    void twentyTriesAtTheSameMomentGetNoMoreThanFiveGuesses() throws Exception {
        member("alice");
        Callable<Integer> guess = () -> status("alice", "a guess");
        try (ExecutorService attackers = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> answers = attackers.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> guess).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 422))
                    .hasSize(5);
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 429))
                    .hasSize(15);
        }
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(status(name, "a guess")).isEqualTo(422);
        }
    }

    private int status(String name, String password) {
        return visitor()
                .submit("/users/login", "username", name, "password", password)
                .getResponse()
                .getStatus();
    }
}
