package dev.atrium.query.audit;

import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The index of events while it is built anew. */
record NewAuditEventTable(ReplacementTable table, AuditEventTable rows) implements Replacement<Long, AuditEventRow> {

    @Override
    public Map<Long, AuditEventRow> load(Collection<Long> keys) {
        return rows.load(keys);
    }

    @Override
    public void write(Map<Long, AuditEventRow> written, Set<Long> removed) {
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
