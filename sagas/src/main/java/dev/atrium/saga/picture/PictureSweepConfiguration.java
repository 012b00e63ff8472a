package dev.atrium.saga.picture;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one node sweep now and then. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureSweepSettings.class)
class PictureSweepConfiguration {

    @Bean
    RecurringTask<Void> sweepPictures(OrphanedPictures orphans, PictureSweepSettings settings) {
        return Tasks.recurring("sweep-pictures", FixedDelay.of(settings.every()))
                .execute((instance, context) -> orphans.sweep());
    }
}
