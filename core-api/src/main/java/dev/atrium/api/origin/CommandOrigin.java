package dev.atrium.api.origin;

import dev.atrium.api.user.UserId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who sends commands on this thread, and from which request. Opened at the edge (a web request, a job), turned into
 * metadata where a command is dispatched, and from there carried to every event.
 *
 * @param actor the acting user; empty for visitors and for the system itself
 * @param request names the request or job, for finding its log lines
 * @param reason why an operator does this, in their words; stored with the key of whom it is about. Null for members
 */
public record CommandOrigin(
        @Nullable UserId actor, String request, @Nullable String reason) {

    /** Metadata keys. */
    public static final String ACTOR = "actor";

    public static final String REQUEST = "request";
    public static final String REASON = "reason";

    private static final ThreadLocal<@Nullable CommandOrigin> CURRENT = new ThreadLocal<>();

    public CommandOrigin(@Nullable UserId actor, String request) {
        this(actor, request, null);
    }

    public static Optional<CommandOrigin> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs the work with this origin, and puts the former one back. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        CommandOrigin outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
