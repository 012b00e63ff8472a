package dev.atrium.api.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as an auditor reads it.
 *
 * @param index its place in the store
 * @param sequence its number within its aggregate, -1 where it belongs to none
 * @param type what happened, such as {@code AccountSuspendedEvent}
 * @param actor who caused it, in decimal; null for visitors and the system
 * @param reason why, where an operator gave one
 * @param request names the request or job, null where there was none
 * @param cause the message that caused it
 * @param trace the message that it all began with
 * @param position its place in the chain, 0 if it is not linked yet
 * @param link its hash in the chain, in hexadecimal; null if it is not linked yet
 */
public record EventEntry(
        long index,
        @Nullable String aggregate,
        @Nullable String aggregateType,
        long sequence,
        String id,
        String type,
        @Nullable String revision,
        Instant at,
        @Nullable String actor,
        @Nullable String reason,
        @Nullable String request,
        @Nullable String cause,
        @Nullable String trace,
        List<RecordedField> fields,
        long position,
        @Nullable String link) {}
