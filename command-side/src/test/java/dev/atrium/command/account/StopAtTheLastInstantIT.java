package dev.atrium.command.account;

import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StartAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.command.CommandNode;
import dev.atrium.sandbox.server.TestDatabase;
import dev.atrium.sandbox.server.TestServers;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** A member stops the deletion on one node while its date comes on another, a thousand times. */
class StopAtTheLastInstantIT {

    private static final int ROUNDS = 1000;
    private static final Instant DUE = Instant.parse("2026-11-23T12:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("alice@example.org");

    private long nextUser = 50_000_000;

    @Test
    void oneOfTheTwoWinsAndNobodyIsHalfDeleted() throws Exception {
        TestDatabase database = TestServers.freshDatabase();
        try (CommandNode one = CommandNode.start(database);
                CommandNode other = CommandNode.start(database);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            AccountId account = open(one);
            int started = 0;
            for (int round = 0; round < ROUNDS; round++) {
                one.sendAndWait(new ScheduleAccountDeletionCommand(account, EMAIL, Locale.ENGLISH, DUE, DUE));
                boolean stopped = race(one, other, threads, account);
                assertThat(lastEventOf(one, account))
                        .isInstanceOf(stopped ? AccountDeletionStoppedEvent.class : AccountDeletionStartedEvent.class);
                if (!stopped) {
                    started++;
                    account = open(one);
                }
            }
            assertThat(started).as("both have won sometimes").isBetween(1, ROUNDS - 1);
        }
    }

    /** Returns whether the member was told that the deletion is stopped. */
    private static boolean race(CommandNode one, CommandNode other, ExecutorService threads, AccountId account)
            throws Exception {
        CyclicBarrier begin = new CyclicBarrier(2);
        Future<Boolean> stop = threads.submit(() -> {
            begin.await();
            return stop(one, account);
        });
        Future<Boolean> start = threads.submit((Callable<Boolean>) () -> {
            begin.await();
            other.sendAndWait(new StartAccountDeletionCommand(account, DUE));
            return true;
        });
        start.get();
        return stop.get();
    }

    private static boolean stop(CommandNode node, AccountId account) {
        try {
            node.sendAndWait(new StopAccountDeletionCommand(account, EMAIL, Locale.ENGLISH));
            return true;
        } catch (DeletionUnderWayException tooLate) {
            return false;
        }
    }

    /** Read from its own position on: a reading from the beginning begins with the snapshot, which may be all there is. */
    private static Object lastEventOf(CommandNode node, AccountId account) {
        EventStore store = node.get(EventStore.class);
        long last = store.lastSequenceNumberFor(account.toString()).orElseThrow();
        return store.readEvents(account.toString(), last).next().getPayload();
    }

    private AccountId open(CommandNode node) {
        long user = nextUser++;
        var registration = registration(user * 10_000, "user" + user, "user" + user + "@example.org", null);
        node.sendAndWait(registration);
        return registration.accountId();
    }
}
