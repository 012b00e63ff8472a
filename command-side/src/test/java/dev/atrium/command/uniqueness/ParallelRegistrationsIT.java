package dev.atrium.command.uniqueness;

import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserNameTakenException;
import dev.atrium.command.CommandNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred visitors at once, on twenty connections. */
class ParallelRegistrationsIT {

    private static final int VISITORS = 100;
    private static final AtomicLong IDS = new AtomicLong(10_000_000);

    private final CommandNode node = CommandNode.shared();

    @Test
    void oneOfAHundredGetsTheUserNameAndTheOthersLeaveNothing() throws Exception {
        Map<RegisterUserCommand, @Nullable Exception> outcomes =
                register(id -> registration(id, mixedCase("crowded", id), id + "@name.example", null));
        List<RegisterUserCommand> failed = failedWith(outcomes, UserNameTakenException.class);
        assertThat(failed).hasSize(VISITORS - 1);
        assertAllCanRegisterAfterwards(failed);
    }

    @Test
    void oneOfAHundredGetsTheAddressAndTheOthersLeaveNothing() throws Exception {
        Map<RegisterUserCommand, @Nullable Exception> outcomes =
                register(id -> registration(id, "address" + id, mixedCase("crowded@example.org", id), null));
        List<RegisterUserCommand> failed = failedWith(outcomes, EmailTakenException.class);
        assertThat(failed).hasSize(VISITORS - 1);
        for (RegisterUserCommand visitor : failed) {
            long id = IDS.addAndGet(10_000);
            node.sendAndWait(registration(id, visitor.userName().value(), id + "@address.example", null));
        }
    }

    @Test
    void oneOfAHundredGetsThePhoneNumberAndTheOthersLeaveNothing() throws Exception {
        PhoneNumber phone = new PhoneNumber("+48600100200");
        Map<RegisterUserCommand, @Nullable Exception> outcomes =
                register(id -> registration(id, "phone" + id, id + "@phone.example", phone));
        List<RegisterUserCommand> failed = failedWith(outcomes, PhoneTakenException.class);
        assertThat(failed).hasSize(VISITORS - 1);
        assertAllCanRegisterAfterwards(failed);
    }

    @Test
    void whoWantsEverythingAtOnceNeverDeadlocks() throws Exception {
        PhoneNumber phone = new PhoneNumber("+48600100300");
        Map<RegisterUserCommand, @Nullable Exception> outcomes =
                register(id -> registration(id, "everything", "everything@example.org", phone));
        assertThat(failedWith(outcomes, UserNameTakenException.class)).hasSize(VISITORS - 1);
    }

    @Test
    void nameIsAnsweredBeforeAddressAndAddressBeforePhone() {
        PhoneNumber phone = new PhoneNumber("+48600100400");
        node.sendAndWait(registration(IDS.addAndGet(10_000), "first", "first@example.org", phone));
        assertThatThrownBy(() ->
                        node.sendAndWait(registration(IDS.addAndGet(10_000), "FIRST", "First@Example.org", phone)))
                .isInstanceOf(UserNameTakenException.class);
        assertThatThrownBy(() ->
                        node.sendAndWait(registration(IDS.addAndGet(10_000), "second", "First@Example.org", phone)))
                .isInstanceOf(EmailTakenException.class);
        assertThatThrownBy(() ->
                        node.sendAndWait(registration(IDS.addAndGet(10_000), "second", "second@example.org", phone)))
                .isInstanceOf(PhoneTakenException.class);
    }

    @Test
    void eventsConfirmTheClaims() {
        long id = IDS.addAndGet(10_000);
        node.sendAndWait(registration(id, "settled", "settled@example.org", new PhoneNumber("+48600100500")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(node.jdbc()
                                .sql("select kind from reservation where owner = ? and confirmed order by kind")
                                .param(id)
                                .query(String.class)
                                .list())
                        .containsExactly("email", "phone", "user-name"));
    }

    private Map<RegisterUserCommand, @Nullable Exception> register(LongFunction<RegisterUserCommand> visitor)
            throws Exception {
        long first = IDS.addAndGet(10_000);
        CountDownLatch together = new CountDownLatch(VISITORS);
        List<RegisterUserCommand> visitors =
                LongStream.range(first, first + VISITORS).mapToObj(visitor).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(VISITORS)) {
            List<Future<@Nullable Exception>> answers = new ArrayList<>();
            for (RegisterUserCommand command : visitors) {
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return answerTo(command);
                }));
            }
            Map<RegisterUserCommand, @Nullable Exception> outcomes = new HashMap<>();
            for (int i = 0; i < VISITORS; i++) {
                outcomes.put(visitors.get(i), answers.get(i).get());
            }
            return outcomes;
        }
    }

    private @Nullable Exception answerTo(RegisterUserCommand command) {
        try {
            node.sendAndWait(command);
            return null;
        } catch (RuntimeException rejected) {
            return rejected;
        }
    }

    private static List<RegisterUserCommand> failedWith(
            Map<RegisterUserCommand, @Nullable Exception> outcomes, Class<? extends Exception> rejection) {
        return outcomes.entrySet().stream()
                .filter(outcome -> rejection.isInstance(outcome.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** With the address that they wanted before. */
    private void assertAllCanRegisterAfterwards(List<RegisterUserCommand> visitors) {
        for (RegisterUserCommand visitor : visitors) {
            long id = IDS.addAndGet(10_000);
            node.sendAndWait(registration(id, "later" + id, visitor.email().value(), null));
        }
    }

    private static String mixedCase(String text, long seed) {
        return (seed % 2 == 0) ? text.toUpperCase(Locale.ROOT) : text;
    }
}
