package dev.atrium.saga.picture;

import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.gateway.storage.PictureStorage;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Takes a picture from its address once its member has chosen another or none. After the event and not before, so no profile
 * points at nothing; while the storage is away, the events wait.
 */
@Component
@ProcessingGroup("picture-retirement")
@DisallowReplay
class PictureRetirementPolicy {

    private final PictureStorage pictures;

    PictureRetirementPolicy(PictureStorage pictures) {
        this.pictures = pictures;
    }

    @EventHandler
    void on(PictureChangedEvent event) {
        if (event.replaced() != null) {
            pictures.retire(event.replaced());
        }
    }

    @EventHandler
    void on(PictureRemovedEvent event) {
        pictures.retire(event.removed());
    }
}
