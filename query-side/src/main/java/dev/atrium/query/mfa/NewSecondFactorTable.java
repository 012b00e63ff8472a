package dev.atrium.query.mfa;

import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of second factors while it is built anew. */
record NewSecondFactorTable(ReplacementTable table, SecondFactorTable rows)
        implements Replacement<UserId, SecondFactorView> {

    @Override
    public Map<UserId, SecondFactorView> load(Collection<UserId> users) {
        return rows.load(users);
    }

    @Override
    public void write(Map<UserId, SecondFactorView> written, Set<UserId> removed) {
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
