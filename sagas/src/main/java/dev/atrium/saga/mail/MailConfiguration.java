package dev.atrium.saga.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the list of mails from growing for ever. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** Far longer than the queue's patience and any link. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> forgetOldMails(MailDispatchTable dispatches) {
        return Tasks.recurring("forget-old-mails", FixedDelay.ofHours(24))
                .execute((instance, context) -> dispatches.forget(REMEMBERED));
    }
}
