package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.web.layout.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event and what it did.
 *
 * @param changes null where nobody knows how to replay it
 * @param hasNext whether there is a later event
 */
public record StepPage(
        Frame frame,
        HistoryView history,
        EventLine line,
        @Nullable List<FieldChange> changes,
        boolean hasNext) implements AuditPage {

    @Override
    public String title() {
        return what(line.event().type());
    }

    public String historyAddress() {
        return "/audit/history/" + AuditAddress.encode(history.aggregate());
    }

    public String historyTitle() {
        return t("audit.history.title", kind(history.type()), history.aggregate());
    }

    public @Nullable String previous() {
        return line.event().sequence() == 0
                ? null
                : historyAddress() + "/" + (line.event().sequence() - 1);
    }

    public @Nullable String next() {
        return hasNext ? historyAddress() + "/" + (line.event().sequence() + 1) : null;
    }

    public List<FieldChange> changed() {
        return changes == null
                ? List.of()
                : changes.stream().filter(FieldChange::isChanged).toList();
    }

    public List<FieldChange> unchanged() {
        return changes == null
                ? List.of()
                : changes.stream().filter(change -> !change.isChanged()).toList();
    }
}
