package dev.atrium.saga.contact;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.api.user.UserId;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Destroys the key of a message once its mails went out or were given up; what backups may hold of it is lost with it. */
@Configuration(proxyBeanMethods = false)
class ContactForgetting {

    static final String NAME = "contact-forgetting";

    /** Longer than the mail queue's patience. */
    static final Duration AFTER = Duration.ofDays(5);

    @Bean
    Task<UserId> contactForgettings(DataKeys keys) {
        return Tasks.oneTime(NAME, UserId.class).execute((instance, context) -> keys.destroy(instance.getData()));
    }
}
