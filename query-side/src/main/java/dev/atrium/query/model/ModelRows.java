package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table of models, live or being rebuilt, without their numbers. */
final class ModelRows implements RowStore<ModelId, ModelRow> {

    static final String LIVE = "model";

    private final JdbcClient jdbc;
    private final ModelSql sql;

    ModelRows(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.sql = new ModelSql(table);
    }

    @Override
    public Map<ModelId, ModelRow> load(Collection<ModelId> ids) {
        return jdbc.sql(sql.byIds()).param(values(ids)).query(ModelSql::row).list().stream()
                .collect(Collectors.toMap(ModelRow::id, row -> row));
    }

    @Override
    public void write(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        if (!written.isEmpty()) {
            jdbc.sql(sql.upsert())
                    .params(ModelSql.columns(List.copyOf(written.values())))
                    .update();
        }
        if (!removed.isEmpty()) {
            jdbc.sql(sql.delete()).param(values(removed)).update();
        }
    }

    /** Where in the list the models are that are there. */
    List<SortKey> keys(Collection<ModelId> ids) {
        return jdbc.sql(sql.keysByIds()).param(values(ids)).query(ModelSql::key).list();
    }

    private static long[] values(Collection<ModelId> ids) {
        return ids.stream().mapToLong(ModelId::value).toArray();
    }
}
