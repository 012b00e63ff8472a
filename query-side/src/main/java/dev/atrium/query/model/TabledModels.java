package dev.atrium.query.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Searches the read table, while the index is away: by part of the title, without typos. Rows are read in the order of the
 * list until a page is full, so a rare text costs a walk through the table; good enough for an hour, not for every day.
 */
@Component
class TabledModels implements TieredModels {

    private static final String FROM = " from model m left join member u on u.id = m.creator where ";
    private static final String ORDER = " order by m.title_key, m.id";

    private final JdbcClient jdbc;

    TabledModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Match> read(SearchFilter filter, TierPosition from, int atMost) {
        List<Match> matches = new ArrayList<>();
        for (MatchTier tier : from.tier().andAfter()) {
            TierCondition condition = TierCondition.of(filter, tier);
            if (!condition.isNever() && matches.size() < atMost) {
                read(condition, from.afterIn(tier), atMost - matches.size())
                        .forEach(model -> matches.add(new Match(tier, model)));
            }
        }
        return matches;
    }

    @Override
    public long count(SearchFilter filter, MatchTier tier) {
        TierCondition condition = TierCondition.of(filter, tier);
        return statement("select count(*)" + FROM + condition.sql(), condition)
                .query(Long.class)
                .single();
    }

    @Override
    public @Nullable SortKey skip(SearchFilter filter, MatchTier tier, long models) {
        if (models == 0) {
            return null;
        }
        TierCondition condition = TierCondition.of(filter, tier);
        return statement("select m.title_key, m.id" + FROM + condition.sql() + ORDER + " offset ? limit 1", condition)
                .param(models - 1)
                .query(ModelSql::key)
                .optional()
                .orElse(null);
    }

    private List<ListedModel> read(TierCondition condition, @Nullable SortKey after, int atMost) {
        SortKey begin = after == null ? SortKey.FIRST : after;
        String select = "select m.*, coalesce(u.user_name, '') as creator_name" + FROM + condition.sql()
                + " and (m.title_key, m.id) > (?, ?)" + ORDER + " limit ?";
        return statement(select, condition)
                .param(begin.titleKey())
                .param(begin.id())
                .param(atMost)
                .query(ModelSql::listed)
                .list();
    }

    private StatementSpec statement(String sql, TierCondition condition) {
        return jdbc.sql(sql).params(condition.values());
    }
}
