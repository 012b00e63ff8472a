package dev.atrium.query.model;

import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of creators for the search index, kept by the projection that writes it. */
@Component
public class CreatorNameTable implements RowStore<UserId, String> {

    private final JdbcClient jdbc;

    public CreatorNameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UserId, String> load(Collection<UserId> ids) {
        return jdbc
                .sql("select id, name from model_search_creator where id = any(?)")
                .param(values(ids))
                .query((row, number) -> Map.entry(new UserId(row.getLong("id")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }

    @Override
    public void write(Map<UserId, String> written, Set<UserId> removed) {
        List<Entry<UserId, String>> entries = List.copyOf(written.entrySet());
        jdbc.sql("insert into model_search_creator (id, name) select * from unnest(?::bigint[], ?::text[])"
                        + " on conflict (id) do update set name = excluded.name")
                .param(Columns.longs(entries, entry -> entry.getKey().value()))
                .param(Columns.texts(entries, Entry::getValue))
                .update();
        jdbc.sql("delete from model_search_creator where id = any(?)")
                .param(values(removed))
                .update();
    }

    private static long[] values(Collection<UserId> ids) {
        return ids.stream().mapToLong(UserId::value).toArray();
    }
}
