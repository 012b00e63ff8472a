package dev.atrium.query.admin;

import dev.atrium.api.admin.ListModelsQuery;
import dev.atrium.api.admin.ListedModelsPage;
import dev.atrium.api.model.ModelView;
import dev.atrium.query.admin.Listing.Found;
import dev.atrium.query.model.ModelTable;
import dev.atrium.query.text.Folding;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists models from their read table, which is there also while search is away. */
@Component
class ModelListQueryHandler {

    private static final String SELECT = """
            select model.*, coalesce(creator.user_name, '') as creator_name
            from model left join member creator on creator.id = model.creator""";
    private static final SortColumn ID = SortColumn.number("model.id");
    private static final SortColumn TITLE = SortColumn.text("model.title_key");

    private final Listing<ModelView> listing;

    ModelListQueryHandler(JdbcClient jdbc) {
        this.listing = new Listing<>(jdbc, SELECT, ID, ModelTable::view);
    }

    @QueryHandler
    ListedModelsPage handle(ListModelsQuery query) {
        boolean byTitle =
                query.stretch().sort().equals("title") || !query.title().isEmpty();
        Found<ModelView> found = listing.read(conditions(query), byTitle ? TITLE : ID, query.stretch());
        return new ListedModelsPage(found.rows(), found.edges());
    }

    private static Conditions conditions(ListModelsQuery query) {
        Conditions conditions = new Conditions();
        if (!query.title().isEmpty()) {
            conditions.beginsWithKey(TITLE.expression(), Folding.fold(query.title()));
        }
        if (query.creator() != null) {
            conditions.and("model.creator = ?", query.creator().value());
        }
        if (query.country() != null) {
            conditions.andIs("model.country", query.country().value());
        }
        return conditions;
    }
}
