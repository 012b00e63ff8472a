package dev.atrium.eventstore.personal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys that the current transaction has made; nobody else knows them before it commits. */
final class KeysOfTransaction {

    private static final ThreadLocal<@Nullable Map<Long, PersonKey>> MADE = new ThreadLocal<>();

    private KeysOfTransaction() {}

    static @Nullable PersonKey find(long person) {
        Map<Long, PersonKey> made = MADE.get();
        return made == null ? null : made.get(person);
    }

    static void hold(long person, PersonKey key, Runnable afterCommit) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().put(person, key);
        }
        afterCommit(afterCommit);
    }

    static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    private static Map<Long, PersonKey> ofThisTransaction() {
        Map<Long, PersonKey> made = MADE.get();
        if (made == null) {
            made = new HashMap<>();
            MADE.set(made);
            TransactionSynchronizationManager.registerSynchronization(new Scope(made));
        }
        return made;
    }

    /** Ends with the transaction, and is out of sight while another one runs inside it. */
    private record Scope(Map<Long, PersonKey> made) implements TransactionSynchronization {

        @Override
        public void suspend() {
            MADE.remove();
        }

        @Override
        public void resume() {
            MADE.set(made);
        }

        @Override
        public void afterCompletion(int status) {
            MADE.remove();
        }
    }
}
