package dev.atrium.saga.export;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of columns as a person reads them. */
final class ExportValues {

    private ExportValues() {}

    static @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long id -> id.toString();
            case Timestamp time -> time.toInstant().toString();
            case OffsetDateTime time -> time.toInstant().toString();
            case Date day -> day.toLocalDate().toString();
            case UUID id -> id.toString();
            case Map<?, ?> object -> readableAll(object);
            case List<?> values -> values.stream().map(ExportValues::readable).toList();
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable Object> readableAll(Map<?, ?> object) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        object.forEach((name, value) -> all.put(String.valueOf(name), readable(value)));
        return all;
    }
}
