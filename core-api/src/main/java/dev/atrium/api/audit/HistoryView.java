package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The history of one aggregate, as a whole, or the part of it that is about a person.
 *
 * @param type of the aggregate, such as {@code account}
 * @param events how many it holds
 * @param subjects whom its events are about; at the most twenty
 */
public record HistoryView(
        String aggregate, String type, long events, Instant first, Instant last, List<UserId> subjects) {}
