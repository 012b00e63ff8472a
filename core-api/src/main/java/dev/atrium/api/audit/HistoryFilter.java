package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events to look at; what is null does not matter.
 *
 * @param history the aggregate whose history it is
 * @param subject whom the events are about
 * @param actor who caused them
 * @param type what happened
 * @param origin the click or job that it all began with, as {@link EventEntry#request} or {@link EventEntry#trace} names it
 * @param from included
 * @param to not included
 */
public record HistoryFilter(
        @Nullable String history,
        @Nullable UserId subject,
        @Nullable UserId actor,
        @Nullable String type,
        @Nullable String origin,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final HistoryFilter EVERYTHING = new HistoryFilter(null, null, null, null, null, null, null);

    public static HistoryFilter ofHistory(String aggregate) {
        return new HistoryFilter(aggregate, null, null, null, null, null, null);
    }

    public static HistoryFilter ofOrigin(String origin) {
        return new HistoryFilter(null, null, null, null, origin, null, null);
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }
}
