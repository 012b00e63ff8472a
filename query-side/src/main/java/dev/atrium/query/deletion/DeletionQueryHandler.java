package dev.atrium.query.deletion;

import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.DeletionsPage;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.FindDeletionsQuery;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers how far deletions have come. */
@Component
class DeletionQueryHandler {

    private final DeletionTable table;

    DeletionQueryHandler(DeletionTable table) {
        this.table = table;
    }

    @QueryHandler
    Optional<DeletionView> handle(FindDeletionQuery query) {
        return table.find(query.accountId());
    }

    @QueryHandler
    DeletionsPage handle(FindDeletionsQuery query) {
        return new DeletionsPage(table.find(query));
    }
}
