package dev.atrium.saga.deletion;

import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets an erasure wait until whatever follows the events has come up to now. */
@Component
class Projections {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final ProjectionProgress progress;
    private final ObjectProvider<EventProcessingConfiguration> processing;

    Projections(ProjectionProgress progress, ObjectProvider<EventProcessingConfiguration> processing) {
        this.progress = progress;
        this.processing = processing;
    }

    void awaitAll() {
        if (!await(PATIENCE)) {
            throw new StorageUnavailableException("a projection", new IllegalStateException("behind"));
        }
    }

    /** The same for a moment, for whoever goes on in any case. */
    void follow() {
        await(MOMENT);
    }

    private boolean await(Duration atMost) {
        return progress.await(processing.getObject().eventProcessors().keySet(), progress.head(), atMost);
    }
}
