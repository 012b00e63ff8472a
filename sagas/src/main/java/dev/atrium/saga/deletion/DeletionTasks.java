package dev.atrium.saga.deletion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.api.erasure.Remnants;
import dev.atrium.api.visit.Visitors;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The periodic tasks that look after deletions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeletionPace.class)
class DeletionTasks {

    private static final int QUARTER_OF_AN_HOUR = 15;

    @Bean
    DeletionRest deletionRest(DeletionPace pace, Visitors visitors, Projections projections) {
        return new DeletionRest(pace, visitors, projections::follow);
    }

    /** The worker begins them at their date; this finds what it does not know of. */
    @Bean
    RecurringTask<Void> dueDeletions(ForgottenDeletions forgotten) {
        return Tasks.recurring("due-deletions", FixedDelay.ofMinutes(QUARTER_OF_AN_HOUR))
                .execute((instance, context) -> forgotten.findDue());
    }

    /** Also at every start; this is for a log that could not be read then, and for another node's backup. */
    @Bean
    RecurringTask<Void> applyErasureLog(ErasureLogReplay replay) {
        return Tasks.recurring("apply-erasure-log", FixedDelay.ofHours(1)).execute((instance, context) -> {
            replay.destroyKeys();
            replay.eraseAgain();
        });
    }

    /** Storages that only mark what is deleted take it out of their files. */
    @Bean
    RecurringTask<Void> sweepRemnants(List<Remnants> remnants) {
        return Tasks.recurring("sweep-remnants", FixedDelay.ofHours(1))
                .execute((instance, context) -> remnants.forEach(Remnants::sweep));
    }

    @Bean
    RecurringTask<Void> stuckDeletions(ForgottenDeletions forgotten) {
        return Tasks.recurring("stuck-deletions", FixedDelay.ofHours(1))
                .execute((instance, context) -> forgotten.resumeStuck());
    }
}
