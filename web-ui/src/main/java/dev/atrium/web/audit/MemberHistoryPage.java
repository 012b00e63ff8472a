package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.layout.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Histories about a person, the one that began last first.
 *
 * @param name null for a person who has left
 * @param isFirst whether it begins with the newest
 * @param nextPlace where the next page begins, null at the end
 */
public record MemberHistoryPage(
        Frame frame,
        UserId id,
        @Nullable String name,
        List<HistoryView> histories,
        boolean isFirst,
        @Nullable Long nextPlace)
        implements AuditPage {

    @Override
    public String title() {
        return name == null ? t("audit.member.erased", id) : t("audit.member.title", name);
    }

    public String address(HistoryView history) {
        return "/audit/history/" + AuditAddress.encode(history.aggregate());
    }

    public String first() {
        return "/audit/members/" + id;
    }

    public @Nullable String next() {
        return nextPlace == null ? null : first() + "?beyond=" + nextPlace;
    }

    public String eventsAddress() {
        return "/audit/events?subject=" + id;
    }

    public String actsAddress() {
        return "/audit/events?actor=" + id;
    }
}
