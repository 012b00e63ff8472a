package dev.atrium.web.audit;

import dev.atrium.api.audit.HistoryView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of events.
 *
 * @param history whose it is, null for everything
 * @param subjects whom it is about
 * @param reason what was typed as the reason for looking, while something is wrong with it
 * @param nextPlace where the next page begins, null at the end
 */
public record HistoryListPage(
        Frame frame,
        AuditAddress address,
        @Nullable HistoryView history,
        List<Subject> subjects,
        List<EventLine> lines,
        @Nullable Long nextPlace,
        @Nullable LookReason reason)
        implements AuditPage {

    /** @param name null for who has left */
    public record Subject(UserId id, @Nullable String name) {}

    @Override
    public String title() {
        return history == null
                ? t("audit.events.title")
                : t("audit.history.title", kind(history.type()), history.aggregate());
    }

    public String name(Subject subject) {
        return subject.name() == null ? t("audit.member.number", subject.id()) : subject.name();
    }

    public FieldView reasonField() {
        FieldView field = FieldView.text(
                        LookReason.FIELD, t("audit.looking.reason"), reason == null ? "" : reason.typed())
                .with("maxlength", Integer.toString(LookReason.LONGEST))
                .with("autocomplete", "off");
        return reason == null ? field : field.error(t(reason.wrong())).focused(true);
    }

    /** What can have happened, by its type, in words. One that was asked for by a type that has no words is there, too. */
    public Map<String, String> types() {
        Map<String, String> types = texts().under("audit.event.").entrySet().stream()
                .filter(type -> type.getKey().endsWith("Event"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        if (!address.get("type").isEmpty()) {
            types.putIfAbsent(address.get("type"), what(address.get("type")));
        }
        return types;
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
