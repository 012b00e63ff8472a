package dev.atrium.projection.model;

import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.model.CreatorNameTable;
import dev.atrium.query.model.ModelDocument;
import dev.atrium.query.model.ModelIndex;
import dev.atrium.query.model.ModelRow;
import dev.atrium.query.model.RenamedCreators;
import dev.atrium.query.storage.Storable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the search index of models. The index cannot take part in the transaction that moves the token, so events may come
 * again after a failure; documents carry the position of their newest event, and an older one changes nothing.
 */
@Component
@ProcessingGroup(ProcessingGroups.MODEL_SEARCH)
public class ModelSearchProjection {

    private final RowChanges<UserId, String> creators;
    private final RowChanges<ModelId, ModelDocument> models;
    private final RowChanges<UserId, String> renames;

    @Autowired
    ModelSearchProjection(CreatorNameTable names, ModelIndex index, RenamedCreators renamed) {
        this(new UnitOfWorkChanges<>("creators in search", names), index, renamed);
    }

    private ModelSearchProjection(
            UnitOfWorkChanges<UserId, String> creators, ModelIndex index, RenamedCreators renamed) {
        this(creators, new UnitOfWorkChanges<>(ProcessingGroups.MODEL_SEARCH, index, creators), renamed);
    }

    private ModelSearchProjection(
            UnitOfWorkChanges<UserId, String> creators,
            UnitOfWorkChanges<ModelId, ModelDocument> models,
            RenamedCreators renamed) {
        this(creators, models, new UnitOfWorkChanges<>("renamed creators", renamed, models));
    }

    public ModelSearchProjection(
            RowChanges<UserId, String> creators,
            RowChanges<ModelId, ModelDocument> models,
            RowChanges<UserId, String> renames) {
        this.creators = creators;
        this.models = models;
        this.renames = renames;
    }

    @EventHandler
    void on(UserRegisteredEvent event) {
        creators.put(event.userId(), Storable.text(event.userName().value()));
    }

    @EventHandler
    void on(UserNameChangedEvent event) {
        String name = Storable.text(event.userName().value());
        creators.put(event.userId(), name);
        renames.put(event.userId(), name);
    }

    @EventHandler
    void on(ModelPublishedEvent event, @Timestamp Instant at, TrackingToken token) {
        ModelRow row = ModelRow.published(event.modelId(), event.title(), event.country(), event.creator(), at);
        models.put(event.modelId(), new ModelDocument(row, position(token)));
    }

    @EventHandler
    void on(ModelEditedEvent event, @Timestamp Instant at, TrackingToken token) {
        // Outside the change, which runs when the batch is written: an event that cannot be stored has to fail here.
        Storable.text(event.title().value());
        models.change(
                event.modelId(), document -> document.edited(event.title(), event.country(), at, position(token)));
    }

    @EventHandler
    void on(ModelDeletedEvent event) {
        models.remove(event.modelId());
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }
}
