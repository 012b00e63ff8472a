package dev.atrium.query.picture;

import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Replacement;
import dev.atrium.query.storage.ReplacementTable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table of pictures while it is built anew. */
record NewPictureTable(ReplacementTable table, PictureTable rows) implements Replacement<PictureKey, UserId> {

    @Override
    public Map<PictureKey, UserId> load(Collection<PictureKey> ids) {
        return rows.load(ids);
    }

    @Override
    public void write(Map<PictureKey, UserId> written, Set<PictureKey> removed) {
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
