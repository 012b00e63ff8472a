package dev.atrium.web.error;

import dev.atrium.api.shared.StorageUnavailableException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a fault of a storage that is away, which passes by itself, from all others, however deep it lies. */
final class StorageAway {

    private static final Set<Class<? extends Throwable>> SIGNS = Set.of(
            StorageUnavailableException.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            SQLTransientConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class);

    private StorageAway() {}

    static boolean isCauseOf(Throwable fault) {
        @Nullable Throwable cause = fault;
        while (cause != null) {
            Throwable one = cause;
            if (SIGNS.stream().anyMatch(sign -> sign.isInstance(one))) {
                return true;
            }
            cause = one.getCause();
        }
        return false;
    }
}
