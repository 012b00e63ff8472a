package dev.atrium.query.member;

import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of members while it is built anew. */
record NewMemberTable(ReplacementTable table, MemberTable rows) implements Replacement<UserId, MemberRow> {

    @Override
    public Map<UserId, MemberRow> load(Collection<UserId> ids) {
        return rows.load(ids);
    }

    @Override
    public void write(Map<UserId, MemberRow> written, Set<UserId> removed) {
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
