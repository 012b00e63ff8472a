package dev.atrium.query.admin;

import dev.atrium.api.admin.ListDeletionsQuery;
import dev.atrium.api.admin.ListedDeletionsPage;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.query.admin.Listing.Found;
import dev.atrium.query.deletion.DeletionTable;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists deletions of accounts. Each phase is read along the index: most deletions ever are complete, and those are not asked for. */
@Component
class DeletionListQueryHandler {

    private static final SortColumn DATE = SortColumn.time("deletion_date");

    private final Listing<DeletionView> listing;

    DeletionListQueryHandler(JdbcClient jdbc) {
        this.listing = new Listing<>(
                jdbc, "select * from account_deletion", SortColumn.number("account_id"), DeletionTable::view);
    }

    @QueryHandler
    ListedDeletionsPage handle(ListDeletionsQuery query) {
        List<Conditions> phases = query.phases().stream()
                .map(phase -> new Conditions().andIs("phase", phase.name()))
                .toList();
        Found<DeletionView> found = listing.read(phases, DATE, query.stretch());
        return new ListedDeletionsPage(found.rows(), found.edges());
    }
}
