package dev.atrium.saga.picture;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.gateway.storage.PictureStorage;
import java.time.Duration;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Takes a picture from its address once its member has chosen another or none, and pages know: so no profile points at
 * nothing. While the storage is away or the read table is behind, the events wait.
 */
@Component
@ProcessingGroup("picture-retirement")
@DisallowReplay
class PictureRetirementPolicy {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PictureStorage pictures;
    private final ProjectionProgress progress;

    PictureRetirementPolicy(PictureStorage pictures, ProjectionProgress progress) {
        this.pictures = pictures;
        this.progress = progress;
    }

    @EventHandler
    void on(PictureChangedEvent event) {
        if (event.replaced() != null) {
            retire(event.replaced());
        }
    }

    @EventHandler
    void on(PictureRemovedEvent event) {
        retire(event.removed());
    }

    private void retire(PictureKey key) {
        if (!progress.await(Set.of(ProcessingGroups.MEMBERS), progress.head(), PATIENCE)) {
            throw new StorageUnavailableException("the read table of members", new IllegalStateException("behind"));
        }
        pictures.retire(key);
    }
}
