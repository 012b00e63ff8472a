package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.layout.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of events.
 *
 * @param history whose it is, null for everything
 * @param nextPlace where the next page begins, null at the end
 */
public record HistoryListPage(
        Frame frame,
        AuditAddress address,
        @Nullable HistoryView history,
        List<EventLine> lines,
        @Nullable Long nextPlace)
        implements AuditPage {

    @Override
    public String title() {
        return history == null
                ? t("audit.events.title")
                : t("audit.history.title", kind(history.type()), history.aggregate());
    }

    public List<UserId> subjects() {
        return history == null ? List.of() : history.subjects();
    }

    /** Where the state at any instant is shown. */
    public String stateAddress() {
        return address.path() + "/at";
    }

    public @Nullable String next() {
        return nextPlace == null ? null : address.beyond(nextPlace);
    }

    public boolean isFirst() {
        return address.get("beyond").isEmpty();
    }

    public String orderKey() {
        return address.newestFirst() ? "audit.order.newest" : "audit.order.oldest";
    }

    public boolean showsErased() {
        return lines.stream().anyMatch(EventLine::isErased);
    }

    public String eventCount() {
        return history == null ? "" : texts().count("audit.history.events", history.events());
    }
}
