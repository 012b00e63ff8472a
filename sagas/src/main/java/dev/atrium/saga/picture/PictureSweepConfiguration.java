package dev.atrium.saga.picture;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one node sweep now and then. */
@Configuration(proxyBeanMethods = false)
class PictureSweepConfiguration {

    private static final int HOURS_BETWEEN = 6;

    @Bean
    RecurringTask<Void> sweepPictures(OrphanedPictures orphans) {
        return Tasks.recurring("sweep-pictures", FixedDelay.ofHours(HOURS_BETWEEN))
                .execute((instance, context) -> orphans.sweep());
    }
}
