package dev.atrium.saga.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.atrium.api.personal.KeyRotation;
import dev.atrium.api.personal.KeyRotation.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wraps what a former master key has wrapped, whenever there is something: in small batches, on one node. */
@Configuration(proxyBeanMethods = false)
class KeyRotationTask {

    private static final Logger log = LoggerFactory.getLogger(KeyRotationTask.class);
    static final String NAME = "rotate-keys";
    private static final int MINUTES = 5;

    @Bean
    RecurringTask<Void> rotateKeys(KeyRotation rotation) {
        return Tasks.recurring(NAME, FixedDelay.ofMinutes(MINUTES)).execute((instance, context) -> rotate(rotation));
    }

    private static void rotate(KeyRotation rotation) {
        boolean anything = false;
        while (rotation.wrapSome()) {
            anything = true;
            tell(rotation.progress());
        }
        if (anything) {
            log.info("every key is wrapped by the current master key; the former one can go");
        }
    }

    private static void tell(Progress progress) {
        log.info("wrapped {} of {} keys by the current master key", progress.wrapped(), progress.total());
    }
}
