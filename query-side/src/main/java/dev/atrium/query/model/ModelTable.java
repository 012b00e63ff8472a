package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelView;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import dev.atrium.query.storage.RowStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final ModelRows rows;

    public ModelTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.blocks = new ModelBlocks(jdbc);
        this.rows = new ModelRows(jdbc, ModelRows.LIVE);
    }

    /** A table beside this one, for building it anew. */
    public Replacement<ModelId, ModelRow> replacement() {
        ReplacementTable table = new ReplacementTable(jdbc, ModelRows.LIVE);
        table.create();
        return new NewModelTable(table, new ModelRows(jdbc, table.name()), blocks);
    }

    /** Reads a row of this table that another query joined with {@code creator_name}. */
    public static ModelView view(ResultSet row, int number) throws SQLException {
        return ModelSql.listed(row, number).view();
    }

    @Override
    public Map<ModelId, ModelRow> load(Collection<ModelId> ids) {
        return rows.load(ids);
    }

    @Override
    public void write(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        transaction.executeWithoutResult(status -> {
            long version = blocks.nextVersion();
            Map<SortKey, Integer> moves = moves(written, removed);
            rows.write(written, removed);
            blocks.apply(moves, version);
        });
    }

    /** Which places in the list are taken (+1) and left (-1), compared with what the table holds. */
    private Map<SortKey, Integer> moves(Map<ModelId, ModelRow> written, Set<ModelId> removed) {
        Map<SortKey, Integer> moves = new HashMap<>();
        written.values().forEach(row -> moves.merge(row.key(), 1, Integer::sum));
        List<ModelId> touched = new ArrayList<>(written.keySet());
        touched.addAll(removed);
        rows.keys(touched).forEach(old -> moves.merge(old, -1, Integer::sum));
        moves.values().removeIf(count -> count == 0);
        return moves;
    }
}
