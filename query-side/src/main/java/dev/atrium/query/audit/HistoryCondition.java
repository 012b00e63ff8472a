package dev.atrium.query.audit;

import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter as SQL. Only the parts that were asked for are in it, so that an index fits. */
final class HistoryCondition {

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private HistoryCondition() {}

    static HistoryCondition of(HistoryFilter filter) {
        HistoryCondition condition = new HistoryCondition();
        condition.add("history = ?", filter.history());
        condition.add("subject = ?", id(filter.subject()));
        condition.add("actor = ?", id(filter.actor()));
        condition.add("event_type = ?", filter.type());
        condition.add("origin = ?", filter.origin());
        condition.add("at >= ?", time(filter.from()));
        condition.add("at < ?", time(filter.to()));
        return condition;
    }

    HistoryCondition add(String part, @Nullable Object parameter) {
        if (parameter != null) {
            parts.add(part);
            parameters.add(parameter);
        }
        return this;
    }

    String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    List<Object> parameters() {
        return parameters;
    }

    private static @Nullable Long id(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
