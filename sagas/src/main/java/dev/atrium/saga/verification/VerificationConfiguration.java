package dev.atrium.saga.verification;

import com.github.kagkarlsson.scheduler.task.Task;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.saga.mail.MailTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the scheduler know how verification mails are sent. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    Task<EmailVerificationRequestedEvent> verificationMailTask(MailTasks tasks, VerificationMail mail) {
        return tasks.taskFor(mail);
    }
}
