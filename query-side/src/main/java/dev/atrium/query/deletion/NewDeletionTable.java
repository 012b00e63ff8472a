package dev.atrium.query.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of deletions while it is built anew. */
record NewDeletionTable(ReplacementTable table, DeletionTable rows) implements Replacement<AccountId, DeletionView> {

    @Override
    public Map<AccountId, DeletionView> load(Collection<AccountId> accounts) {
        return rows.load(accounts);
    }

    @Override
    public void write(Map<AccountId, DeletionView> written, Set<AccountId> removed) {
        rows.write(written, removed);
    }

    @Override
    public void takeOver() {
        table.takeOver();
    }

    @Override
    public void discard() {
        table.drop();
    }
}
