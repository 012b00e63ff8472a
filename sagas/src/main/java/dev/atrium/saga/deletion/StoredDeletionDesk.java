package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what is to be done, and wakes the worker once that is committed. */
@Component
class StoredDeletionDesk implements DeletionDesk {

    private final DeletionWorkTable table;
    private final DeletionBell bell;

    StoredDeletionDesk(DeletionWorkTable table, DeletionBell bell) {
        this.table = table;
        this.bell = bell;
    }

    @Override
    public void open(Person person, @Nullable String stripeCustomerId) {
        table.open(person, stripeCustomerId);
    }

    @Override
    public void ask(Person person, DeletionPhase phase) {
        table.ask(person, phase);
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

    @Override
    public void close(Person person) {
        table.close(person);
    }
}
