package dev.atrium.web.audit;

import dev.atrium.api.audit.EventEntry;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.RecordedField.Kind;
import dev.atrium.api.personal.Erased;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as a line of a list.
 *
 * @param actorName null for who has no name any more, or nobody
 */
public record EventLine(EventEntry event, @Nullable String actorName) {

    static EventLine of(EventEntry event, Names names) {
        return new EventLine(event, event.actor() == null ? null : names.of(event.actor()));
    }

    /** Why an operator caused it; null where nobody said. */
    public @Nullable RecordedField reason() {
        String reason = event.reason();
        return reason == null
                ? null
                : new RecordedField("reason", reason, Erased.is(reason) ? Kind.ERASED : Kind.PERSONAL);
    }

    /** Where what it did is shown; null for an event of no aggregate. */
    public @Nullable String address() {
        return event.aggregate() == null
                ? null
                : "/audit/history/" + AuditAddress.encode(event.aggregate()) + "/" + event.sequence();
    }

    public @Nullable String historyAddress() {
        return event.aggregate() == null ? null : "/audit/history/" + AuditAddress.encode(event.aggregate());
    }

    /** Everything that the same click or job caused. */
    public @Nullable String originAddress() {
        return origin() == null ? null : "/audit/origin/" + AuditAddress.encode(String.valueOf(origin()));
    }

    public @Nullable String origin() {
        return event.request() == null ? event.trace() : event.request();
    }

    public @Nullable String actorAddress() {
        return event.actor() == null ? null : "/audit/members/" + event.actor();
    }

    /** For one line: the few values that tell most. */
    public List<RecordedField> fields() {
        return event.fields();
    }

    public boolean isErased() {
        return event.fields().stream().anyMatch(field -> field.kind() == Kind.ERASED);
    }
}
