package dev.atrium.web.chat;

import java.util.function.Supplier;
import org.axonframework.common.AxonException;
import org.axonframework.common.AxonNonTransientException;
import org.jspecify.annotations.Nullable;

/** Where two nodes write to one room at once, the store takes one of them and the other tries again. */
final class Attempts {

    private static final int MOST = 10;

    private Attempts() {}

    static <T extends @Nullable Object> T persistently(Supplier<T> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (AxonException conflict) {
                if (tries == MOST || conflict instanceof AxonNonTransientException) {
                    throw conflict;
                }
            }
        }
    }
}
