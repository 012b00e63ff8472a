package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is to be done, and wakes the worker once that is committed. */
@Component
class StoredDeletionDesk implements DeletionDesk {

    private final DeletionWorkTable table;
    private final DeletionDueTable due;
    private final DeletionBell bell;

    StoredDeletionDesk(DeletionWorkTable table, DeletionDueTable due, DeletionBell bell) {
        this.table = table;
        this.due = due;
        this.bell = bell;
    }

    /** The worker may be asleep for longer than that. */
    @Override
    public void schedule(Person person, Instant date) {
        due.add(person.account(), date);
        ringAfterCommit();
    }

    @Override
    public void cancel(Person person) {
        due.remove(person.account());
    }

    @Override
    public void open(Person person, @Nullable String stripeCustomerId) {
        table.open(person, stripeCustomerId);
    }

    @Override
    public void ask(Person person, DeletionPhase phase) {
        table.ask(person, phase);
        ringAfterCommit();
    }

    @Override
    public void close(Person person) {
        table.close(person);
    }

    private void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }
}
