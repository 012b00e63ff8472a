package dev.atrium.eventstore.processing;

import static dev.atrium.eventstore.Events.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.progress.HeldGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.eventstore.processing.DeadLetters.Letter;
import dev.atrium.sandbox.server.TestServers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ProcessingIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase(), Titles.class, Bystanders.class);

    private final ProjectionProgress progress = NODE.get(ProjectionProgress.class);
    private final DeadLetters deadLetters = NODE.get(DeadLetters.class);
    private final HeldGroups held = NODE.get(HeldGroups.class);
    private final Titles titles = NODE.get(Titles.class);

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @BeforeEach
    void everythingIsHandled() {
        awaitAll();
        titles.reset();
    }

    @Test
    void aNewGroupNeedsNoConfiguration() {
        NODE.publish(published(1, "Court"));

        awaitAll();
        assertThat(titles.seen).containsExactly("Court");
    }

    @Test
    void progressPassesEventsThatTheGroupIgnores() {
        NODE.publish(new GenericEventMessage<>("nobody listens to this"));

        awaitAll();
        assertThat(progress.handled(Titles.GROUP)).isEqualTo(progress.head());
    }

    @Test
    void anEventThatBreaksTheTransactionIsSetAsideAndTheRestGoesOn() {
        titles.poison = "Poison";
        NODE.publish(published(2, "before"), published(3, "Poison"), published(4, "after"));
        awaitAll();

        assertThat(titles.seen).contains("before", "after").doesNotContain("Poison");
        assertThat(deadLetters.list(Titles.GROUP, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.sequence()).isEqualTo("3"))
                .satisfies(letter -> assertThat(letter.eventType()).isEqualTo("ModelPublishedEvent"))
                .satisfies(
                        letter -> assertThat(letter.cause()).contains("Titles").doesNotContain("Poison"));
        deadLetters.discard(Titles.GROUP, "3");
        assertThat(deadLetters.count(Titles.GROUP)).isZero();
    }

    @Test
    void laterEventsOfTheAggregateWaitBehindItAndAreRetriedInOrder() {
        titles.poison = "first";
        NODE.publish(published(5, 0, "first"));
        awaitAll();
        NODE.publish(published(5, 1, "second"), published(6, "other"));
        awaitAll();
        assertThat(titles.seen).containsExactly("other");
        assertThat(deadLetters.list(Titles.GROUP, 10))
                .extracting(Letter::sequence)
                .containsExactly("5", "5");
        assertThat(deadLetters.retry(Titles.GROUP, "5")).isFalse();

        titles.poison = "";
        assertThat(deadLetters.retry(Titles.GROUP, "5")).isTrue();
        NODE.publish(published(5, 2, "third"));
        awaitAll();

        assertThat(titles.seen).containsExactly("other", "first", "second", "third");
        assertThat(deadLetters.count(Titles.GROUP)).isZero();
    }

    /** Two administrators, or one who is impatient. */
    @Test
    void whatIsRetriedTwiceAtOnceIsHandledOnce() throws Exception {
        titles.poison = "twice";
        NODE.publish(published(10, "twice"));
        awaitAll();
        titles.poison = "";
        titles.gate = new CountDownLatch(1);
        try (ExecutorService administrators = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> retry = () -> deadLetters.retry(Titles.GROUP, "10");
            Future<Boolean> one = administrators.submit(retry);
            Future<Boolean> other = administrators.submit(retry);
            await().until(() -> titles.entered.get() + waitingForARow() == 2);
            titles.gate.countDown();

            assertThat(one.get()).isTrue();
            assertThat(other.get()).isTrue();
        }
        assertThat(titles.seen).containsExactly("twice");
        assertThat(deadLetters.count(Titles.GROUP)).isZero();
    }

    private int waitingForARow() {
        return Objects.requireNonNull(NODE.get(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'"
                                + " and query like '%dead_letter%'",
                        Integer.class));
    }

    @Test
    void aStorageThatIsAwayHoldsTheGroupAndLosesNothing() {
        titles.storageIsAway = true;
        NODE.publish(published(7, "first"), published(8, "second"));
        await().until(() -> titles.refused.get() >= 3);
        assertThat(deadLetters.count(Titles.GROUP)).isZero();
        assertThat(titles.seen).isEmpty();
        assertThat(held.heldUp())
                .containsOnlyKeys(Titles.GROUP)
                .hasEntrySatisfying(
                        Titles.GROUP,
                        group -> assertThat(group.cause()).contains("the search index", "StorageUnavailableException"));

        titles.storageIsAway = false;
        awaitAll();

        assertThat(titles.seen).containsExactly("first", "second");
        await().until(() -> held.heldUp().isEmpty());
    }

    /** Axon's workers die of it in silence, on one node after another. */
    @Test
    void anErrorThatIsNoExceptionIsSetAsideToo() {
        titles.tooDeep = "Bottomless";
        NODE.publish(published(20, "Bottomless"), published(21, "firm ground"));
        awaitAll();

        assertThat(titles.seen).containsExactly("firm ground");
        assertThat(deadLetters.list(Titles.GROUP, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.cause()).contains("StackOverflowError"));
        assertThat(deadLetters.retry(Titles.GROUP, "20")).isFalse();
        titles.tooDeep = "";
        assertThat(deadLetters.retry(Titles.GROUP, "20")).isTrue();
        assertThat(titles.seen).containsExactly("firm ground", "Bottomless");
    }

    /** Axon alone would have tried six times after half a minute only, and longer and longer after that. */
    @Test
    void aHeldGroupTriesAgainSoonBesideGroupsThatWork() {
        titles.storageIsAway = true;
        NODE.publish(published(9, "tried often"));

        await().atMost(Duration.ofSeconds(20)).until(() -> titles.refused.get() >= 6);
        titles.storageIsAway = false;
        awaitAll();

        assertThat(titles.seen).containsExactly("tried often");
    }

    private void awaitAll() {
        assertThat(progress.await(Set.of(Titles.GROUP), progress.head(), Duration.ofSeconds(20)))
                .isTrue();
    }
}
