package dev.atrium.saga.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records of one kind, as the readable page shows them. */
record ExportSection(String name, List<Map<String, Object>> records) {

    Set<String> columns() {
        return records.stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String cell(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
