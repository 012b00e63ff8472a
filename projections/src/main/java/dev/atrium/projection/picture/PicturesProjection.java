package dev.atrium.projection.picture;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.picture.PictureTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Remembers each picture that came into a profile, also after it was replaced: until its owner has left it exists somewhere. */
@Component
@ProcessingGroup(ProcessingGroups.PICTURES)
public class PicturesProjection {

    private final RowChanges<PictureKey, UserId> changes;

    @Autowired
    PicturesProjection(PictureTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.PICTURES, table));
    }

    public PicturesProjection(RowChanges<PictureKey, UserId> changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(PictureChangedEvent event) {
        changes.put(event.picture(), event.userId());
    }
}
