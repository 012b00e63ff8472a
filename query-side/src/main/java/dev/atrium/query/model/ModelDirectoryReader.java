package dev.atrium.query.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory of blocks in memory, and fetches only what changed. */
@Component
class ModelDirectoryReader {

    /** One statement, so that version and blocks are of one moment. Without changes it gives a row that names no block. */
    private static final String CHANGES = """
            select d.version, d.layout, coalesce(b.title_key, '') as title_key, coalesce(b.id, 0) as id, b.row_count
            from model_directory d
            left join model_block b on b.changed > case when d.layout = ? then ? else -1 end
            order by b.title_key, b.id""";

    private static final ModelDirectory UNKNOWN = ModelDirectory.of(-1, -1, List.of(), new int[0]);

    private final JdbcClient jdbc;
    private volatile ModelDirectory known = UNKNOWN;

    ModelDirectoryReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The directory as it is now. Threads may race here: each gets a consistent one, and a newer one is kept. */
    ModelDirectory read() {
        ModelDirectory base = known;
        return isCurrent(base) ? base : readChanges(base);
    }

    /** Mostly nothing has changed, and asking that is cheaper than asking for no changes. */
    private boolean isCurrent(ModelDirectory base) {
        return jdbc.sql("select version = ? and layout = ? from model_directory")
                .param(base.version())
                .param(base.layout())
                .query(Boolean.class)
                .single();
    }

    private ModelDirectory readChanges(ModelDirectory base) {
        List<Change> changes = jdbc.sql(CHANGES)
                .param(base.layout())
                .param(base.version())
                .query((row, number) -> new Change(
                        row.getLong("version"),
                        row.getLong("layout"),
                        ModelSql.key(row, number),
                        row.getInt("row_count")))
                .list();
        ModelDirectory now = merge(base, changes);
        if (now.version() > known.version() || now.layout() != known.layout()) {
            known = now;
        }
        return now;
    }

    private static ModelDirectory merge(ModelDirectory base, List<Change> changes) {
        Change any = changes.getFirst();
        if (any.layout != base.layout()) {
            return ModelDirectory.of(
                    any.version,
                    any.layout,
                    changes.stream().map(Change::start).toList(),
                    changes.stream().mapToInt(Change::rows).toArray());
        }
        return any.version == base.version() ? base : changed(base, changes);
    }

    private static ModelDirectory changed(ModelDirectory base, List<Change> changes) {
        Map<SortKey, Integer> counts = new HashMap<>();
        changes.forEach(change -> counts.put(change.start, change.rows));
        int[] rows = base.rows().clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = counts.getOrDefault(base.starts().get(i), rows[i]);
        }
        return ModelDirectory.of(changes.getFirst().version, base.layout(), base.starts(), rows);
    }

    private record Change(long version, long layout, SortKey start, int rows) {}
}
