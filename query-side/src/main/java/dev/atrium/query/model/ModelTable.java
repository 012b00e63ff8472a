package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.query.storage.RowStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the read table {@code model}, and keeps the numbers of its blocks exact in the same transaction. */
@Component
public class ModelTable implements RowStore<ModelId, ModelRow> {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ModelBlocks blocks;
    private final ModelSql sql = new ModelSql(ModelSql.LIVE);

    public ModelTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.blocks = new ModelBlocks(jdbc);
    }

    @Override
    public Map<ModelId, ModelRow> load(Collection<ModelId> ids) {
        return jdbc.sql(sql.byIds()).param(values(ids)).query(ModelSql::row).stream()
                .collect(Collectors.toMap(ModelRow::id, row -> row));
    }

    @Override
    public void write(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        transaction.executeWithoutResult(status -> {
            long version = blocks.nextVersion();
            Map<SortKey, Integer> moves = moves(written, removed);
            if (!written.isEmpty()) {
                jdbc.sql(sql.upsert())
                        .params(ModelSql.columns(List.copyOf(written.values())))
                        .update();
            }
            if (!removed.isEmpty()) {
                jdbc.sql(sql.delete()).param(values(removed)).update();
            }
            blocks.apply(moves, version);
        });
    }

    /** Which places in the list are taken (+1) and left (-1), compared with what the table holds. */
    private Map<SortKey, Integer> moves(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        Map<SortKey, Integer> moves = new HashMap<>();
        written.values().forEach(row -> moves.merge(row.key(), 1, Integer::sum));
        List<ModelId> touched = new ArrayList<>(written.keySet());
        touched.addAll(removed);
        jdbc.sql(sql.keysByIds()).param(values(touched)).query(ModelSql::key).stream()
                .forEach(old -> moves.merge(old, -1, Integer::sum));
        moves.values().removeIf(count -> count == 0);
        return moves;
    }

    private static long[] values(Collection<ModelId> ids) {
        return ids.stream().mapToLong(ModelId::value).toArray();
    }
}
