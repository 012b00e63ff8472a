package dev.atrium.web.audit;

import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.StateChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field before and after an event. */
public record FieldChange(
        String name,
        @Nullable RecordedField before,
        @Nullable RecordedField after) {

    /** Every field of either state, in the order of the later one. */
    static List<FieldChange> between(StateChange change) {
        Map<String, FieldChange> fields = new LinkedHashMap<>();
        change.after().fields().forEach(field -> fields.put(field.name(), new FieldChange(field.name(), null, field)));
        change.before()
                .fields()
                .forEach(field -> fields.merge(
                        field.name(),
                        new FieldChange(field.name(), field, null),
                        (later, earlier) -> new FieldChange(field.name(), field, later.after())));
        return List.copyOf(fields.values());
    }

    public boolean isChanged() {
        return before == null || after == null || !before.value().equals(after.value());
    }
}
