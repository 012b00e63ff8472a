package dev.atrium.query.room;

import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of messages and that of their blocks while they are built anew. */
record NewMessageTable(ReplacementTable table, ReplacementTable blocks, RoomMessageTable rows)
        implements Replacement<RoomPlace, RoomMessageRow> {

    @Override
    public Map<RoomPlace, RoomMessageRow> load(Collection<RoomPlace> places) {
        return rows.load(places);
    }

    @Override
    public void write(Map<RoomPlace, RoomMessageRow> written, Set<RoomPlace> removed) {
        rows.write(written, removed);
    }

    /** The blocks first, as every statement about both tables names them: in another order one would wait for the other for ever. */
    @Override
    public void takeOver() {
        blocks.takeOver();
        table.takeOver();
    }

    @Override
    public void discard() {
        table.drop();
        blocks.drop();
    }
}
