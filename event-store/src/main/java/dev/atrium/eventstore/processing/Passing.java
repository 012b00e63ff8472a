package dev.atrium.eventstore.processing;

import dev.atrium.api.shared.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells faults that pass by themselves, so that trying the same event again is right, from those of the event itself. */
final class Passing {

    /** No connection, no resources, an operator's stop, a broken system, a deadlock or a lock that was not available. */
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53", "57", "58", "40", "55");

    private static final Set<Class<? extends Throwable>> TYPES = Set.of(
            StorageUnavailableException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            UnableToClaimTokenException.class,
            DeadLetterQueueOverflowException.class,
            OutOfMemoryError.class,
            InterruptedException.class);

    /** So the pool speaks, without a state, of a connection that broke a statement before. */
    private static final String CLOSED = "Connection is closed";

    private Passing() {}

    static boolean isPassing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isInstanceOfAny(cause) || isSqlState(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInstanceOfAny(Throwable cause) {
        return TYPES.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static boolean isSqlState(Throwable cause) {
        return cause instanceof SQLException sql
                && (isPassingState(sql.getSQLState()) || CLOSED.equals(sql.getMessage()));
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null && state.length() > 2 && SQL_STATE_CLASSES.contains(state.substring(0, 2));
    }
}
