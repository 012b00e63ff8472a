package dev.atrium.query.audit;

import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementRows;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read table {@code audit_event}. Rows are never changed: an event stays what it was. */
@Component
public class AuditEventTable implements RowStore<Long, AuditEventRow> {

    private static final String LIVE = "audit_event";
    private static final String COLUMNS =
            "global_index, history, sequence, aggregate_type, event_type, at, subject, actor, origin";

    private final JdbcClient jdbc;
    private final String table;

    @Autowired
    public AuditEventTable(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    private AuditEventTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** A table beside this one, for building it anew. */
    public Replacement<Long, AuditEventRow> replacement() {
        ReplacementTable beside = new ReplacementTable(jdbc, LIVE);
        beside.create();
        return new ReplacementRows<>(beside, new AuditEventTable(jdbc, beside.name()));
    }

    @Override
    public Map<Long, AuditEventRow> load(Collection<Long> keys) {
        return Map.of();
    }

    @Override
    public void write(Map<Long, AuditEventRow> written, Set<Long> removed) {
        List<AuditEventRow> rows = List.copyOf(written.values());
        jdbc.sql("insert into " + table + " (" + COLUMNS
                        + ") select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], "
                        + "?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[]) "
                        + "on conflict (global_index) do nothing")
                .params(columns(rows))
                .update();
    }

    private static List<Object> columns(List<AuditEventRow> rows) {
        return List.of(
                Columns.longs(rows, AuditEventRow::index),
                Columns.texts(rows, AuditEventRow::history),
                numbers(rows, AuditEventRow::sequence),
                Columns.texts(rows, AuditEventRow::aggregateType),
                Columns.texts(rows, AuditEventRow::eventType),
                Columns.texts(rows, row -> row.at().toString()),
                numbers(rows, AuditEventRow::subject),
                numbers(rows, AuditEventRow::actor),
                Columns.texts(rows, AuditEventRow::origin));
    }

    private static @Nullable Long[] numbers(List<AuditEventRow> rows, Function<AuditEventRow, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
