package dev.atrium.eventstore.engine;

import dev.atrium.eventstore.wakeup.AppendWatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends of a transaction that has not used the database yet. They are kept to its end: if it still has not, there is
 * nothing that they would have to be committed together with, and they go to the {@link GroupCommit}.
 */
final class LateAppends {

    /** How Spring's lazy connection calls itself before it has fetched a real one; it offers no other way to tell. */
    private static final String UNUSED = "Lazy Connection proxy for target DataSource";

    private final DataSource dataSource;
    private final EventAppending appending;
    private final GroupCommit group;
    private final AppendWatch watch;
    private final Refusal refusal;

    LateAppends(DataSource dataSource, EventAppending appending, AppendWatch watch, Refusal refusal) {
        this.dataSource = dataSource;
        this.appending = appending;
        this.group = new GroupCommit(appending, watch);
        this.watch = watch;
        this.refusal = refusal;
    }

    void append(List<AppendedRow> rows) {
        Kept kept = kept();
        if (kept != null) {
            kept.add(rows);
        } else if (mayBeKept()) {
            begin().add(rows);
        } else {
            write(rows, AppendWatch.commandsUnderWay());
        }
    }

    /** For whoever is about to read: what this transaction appends is there for itself. */
    void writeNow() {
        Kept kept = kept();
        if (kept != null) {
            kept.writeHere();
        }
    }

    private void write(List<AppendedRow> rows, Set<String> commands) {
        try {
            watch.appended(appending.append(rows), commands);
        } catch (DataAccessException e) {
            refusal.translate(e, rows);
        }
    }

    private void writeWithOthers(List<AppendedRow> rows, Set<String> commands) {
        try {
            group.append(rows, commands);
        } catch (DataAccessException e) {
            refusal.translate(e, rows);
        }
    }

    private @Nullable Kept kept() {
        return (Kept) TransactionSynchronizationManager.getResource(this);
    }

    private boolean mayBeKept() {
        return TransactionSynchronizationManager.isSynchronizationActive() && isUnused();
    }

    private boolean isUnused() {
        return TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder
                && holder.getConnection().toString().startsWith(UNUSED);
    }

    private Kept begin() {
        Kept kept = new Kept();
        TransactionSynchronizationManager.bindResource(this, kept);
        TransactionSynchronizationManager.registerSynchronization(kept);
        return kept;
    }

    private final class Kept implements TransactionSynchronization, Ordered {

        private final List<AppendedRow> rows = new ArrayList<>();
        private final Set<String> commands = new HashSet<>();

        void add(List<AppendedRow> more) {
            rows.addAll(more);
            commands.addAll(AppendWatch.commandsUnderWay());
        }

        /** After all others, which may still use the database. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (rows.isEmpty() || rows.size() > GroupCommit.MOST_ROWS || !isUnused()) {
                writeHere();
            } else {
                writeWithOthers(taken(), Set.copyOf(commands));
            }
        }

        void writeHere() {
            if (!rows.isEmpty()) {
                write(taken(), Set.copyOf(commands));
            }
        }

        private List<AppendedRow> taken() {
            List<AppendedRow> taken = List.copyOf(rows);
            rows.clear();
            return taken;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LateAppends.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LateAppends.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LateAppends.this);
        }
    }

    /** Throws what Axon expects. */
    @FunctionalInterface
    interface Refusal {

        void translate(DataAccessException fault, List<AppendedRow> rows);
    }
}
