package dev.atrium.projection.model;

import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.projection.batch.RowChanges;
import dev.atrium.projection.batch.UnitOfWorkChanges;
import dev.atrium.query.model.ModelRow;
import dev.atrium.query.model.ModelTable;
import dev.atrium.query.storage.Storable;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Keeps the list of models. */
@Component
@ProcessingGroup(ProcessingGroups.MODEL_LIST)
public class ModelListProjection {

    private final RowChanges<ModelId, ModelRow> changes;

    @Autowired
    ModelListProjection(ModelTable table) {
        this(new UnitOfWorkChanges<>(ProcessingGroups.MODEL_LIST, table));
    }

    public ModelListProjection(RowChanges<ModelId, ModelRow> changes) {
        this.changes = changes;
    }

    @EventHandler
    void on(ModelPublishedEvent event, @Timestamp Instant at) {
        changes.put(
                event.modelId(),
                ModelRow.published(event.modelId(), event.title(), event.country(), event.creator(), at));
    }

    @EventHandler
    void on(ModelEditedEvent event, @Timestamp Instant at) {
        // Outside the change, which runs when the batch is written: an event that cannot be stored has to fail here.
        Storable.text(event.title().value());
        changes.change(event.modelId(), row -> row.edited(event.title(), event.country(), at));
    }

    @EventHandler
    void on(ModelDeletedEvent event) {
        changes.remove(event.modelId());
    }
}
