package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.Cursor;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.model.ModelView;
import dev.atrium.query.model.ModelDirectory.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole list by title. No page costs more than another, however far down it is. */
@Component
class ModelList {

    private static final int ONLY_TIER = 0;

    private static final String SELECT = "select m.*, coalesce(u.user_name, '') as creator_name from model m"
            + " left join member u on u.id = m.creator";

    private static final String AFTER =
            SELECT + " where (m.title_key, m.id) > (?, ?) order by m.title_key, m.id limit ?";

    /** Looks for the first key in the index alone, without fetching the rows that it walks over. */
    private static final String AT = SELECT + " where (m.title_key, m.id) >= (select title_key, id from model"
            + " where (title_key, id) >= (?, ?) order by title_key, id offset ? limit 1)"
            + " order by m.title_key, m.id limit ?";

    private final JdbcClient jdbc;
    private final ModelDirectoryReader directory;

    ModelList(JdbcClient jdbc, ModelDirectoryReader directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    Optional<ModelView> find(ModelId id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id.value())
                .query(ModelSql::listed)
                .optional()
                .map(ListedModel::view);
    }

    ModelPage read(ModelPosition from, int size) {
        return switch (from) {
            case PageNumber page -> numbered(page.number(), size);
            case Cursor cursor -> page(after(cursor, size), size, 0, 0);
        };
    }

    private ModelPage numbered(int asked, int size) {
        ModelDirectory now = directory.read();
        int pages = Pages.count(now.total(), size);
        int number = Math.min(asked, pages);
        return page(at(now.find((number - 1L) * size), size), size, number, pages);
    }

    /** One more than asked for tells whether there is more. */
    private List<ListedModel> after(Cursor cursor, int size) {
        return jdbc.sql(AFTER)
                .param(cursor.titleKey())
                .param(cursor.id().value())
                .param(size + 1)
                .query(ModelSql::listed)
                .list();
    }

    private List<ListedModel> at(Place place, int size) {
        return jdbc.sql(AT)
                .param(place.block().titleKey())
                .param(place.block().id())
                .param(place.offset())
                .param(size + 1)
                .query(ModelSql::listed)
                .list();
    }

    private static ModelPage page(List<ListedModel> read, int size, int number, int pages) {
        List<ListedModel> shown = read.subList(0, Math.min(size, read.size()));
        Cursor next = read.size() > size ? shown.getLast().cursor(ONLY_TIER) : null;
        return new ModelPage(
                shown.stream().map(ListedModel::view).toList(), List.of(), false, next, number, pages, false);
    }
}
