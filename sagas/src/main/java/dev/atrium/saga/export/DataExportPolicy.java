package dev.atrium.saga.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.export.DataExportRequestedEvent;
import dev.atrium.saga.erasure.Places;
import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whenever a member asks for an export, one is made: once, and never by a replay. */
@Component
@ProcessingGroup("data-exports")
@DisallowReplay
class DataExportPolicy {

    private final ExportTable exports;
    private final Places places;
    private final Scheduler scheduler;
    private final Clock clock;

    DataExportPolicy(ExportTable exports, Places places, Scheduler scheduler, Clock clock) {
        this.exports = exports;
        this.places = places;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventHandler
    void on(DataExportRequestedEvent event) {
        Person person = new Person(event.userId(), event.accountId());
        if (exports.add(event.exportId(), person, places.all().size())) {
            scheduler.schedule(
                    new TaskInstance<>(DataExportTasks.EXPORT.getTaskName(), Long.toString(event.exportId()), person),
                    clock.instant());
        }
    }
}
