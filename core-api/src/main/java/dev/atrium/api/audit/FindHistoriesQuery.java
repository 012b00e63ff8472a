package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for histories: one by its aggregate, or all that hold events about a person. Answered by a {@link HistoriesPage}.
 *
 * @param aggregate names one, else null
 * @param subject a person, else null
 */
public record FindHistoriesQuery(
        @Nullable String aggregate, @Nullable UserId subject) {

    public static FindHistoriesQuery of(String aggregate) {
        return new FindHistoriesQuery(aggregate, null);
    }

    public static FindHistoriesQuery about(UserId subject) {
        return new FindHistoriesQuery(null, subject);
    }
}
