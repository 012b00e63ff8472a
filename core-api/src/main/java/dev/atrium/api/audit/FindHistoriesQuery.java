package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for histories: one by its aggregate, or those that hold events about a person, page by page, the one that began last first.
 * Answered by a {@link HistoriesPage}.
 *
 * @param aggregate names one, else null
 * @param subject a person, else null
 * @param before only those that began before this place, where an earlier page ended
 */
public record FindHistoriesQuery(
        @Nullable String aggregate, @Nullable UserId subject, long before) {

    public static FindHistoriesQuery of(String aggregate) {
        return new FindHistoriesQuery(aggregate, null, Long.MAX_VALUE);
    }

    public static FindHistoriesQuery about(UserId subject, long before) {
        return new FindHistoriesQuery(null, subject, before);
    }
}
