package dev.atrium.saga.erasure;

import static dev.atrium.api.erasure.PersonalTable.deleted;
import static dev.atrium.api.erasure.PersonalTable.kept;
import static dev.atrium.api.erasure.PersonalTable.nothingIn;

import dev.atrium.api.erasure.PersonalTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tables of sagas and mails hold of persons. */
@Configuration(proxyBeanMethods = false)
class TaskPlaces {

    /** Personal values of a task are stored encrypted, and their text begins with whose they are. */
    private static final String TASKS_OF_PERSON =
            "position(convert_to('\"pd1:' || :user || ':', 'UTF8') in coalesce(task_data, ''::bytea)) > 0";

    @Bean
    PersonalTables taskTables() {
        return PersonalTables.of(
                deleted("scheduled_tasks", TASKS_OF_PERSON),
                nothingIn("task_run"),
                nothingIn("task_failure"),
                nothingIn("payment_notice"),
                kept("mail_dispatch", "person = :user").exporting("kind, state, queued_at, finished_at"),
                deleted("data_export", "user_id = :user").exporting("state, size, requested_at, expires_at"),
                kept("deletion_work", "account_id = :account"),
                kept("deletion_due", "account_id = :account"),
                kept("revived_person", "account_id = :account"));
    }
}
