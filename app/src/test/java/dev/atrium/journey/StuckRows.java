package dev.atrium.journey;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators look after, once of each kind, told by a mark, with a cause as long as causes get. */
final class StuckRows {

    /** Causes are names of exceptions; of those of Spring's JDBC this is the longest. */
    static final String CAUSE = "JdbcUpdateAffectedIncorrectNumberOfRowsException";

    private static final String NODE = "ip-10-0-121-212.eu-central-1.compute.internal-18080";

    private final JdbcClient jdbc;
    private final String mark;

    StuckRows(JdbcClient jdbc, String mark) {
        this.jdbc = jdbc;
        this.mark = mark;
    }

    /** Work that nobody tries soon, a mail that can be sent again and one that cannot, a run of a task that failed. */
    void add() {
        jdbc.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_failure, consecutive_failures, version)
                values ('stripe-customer-update', :mark, '2099-01-01', false, null, now(), 3, 1),
                  ('verification-mail', :mark, '9999-01-01', false, null, now(), 9, 1)""").param("mark", mark).update();
        jdbc.sql("insert into task_failure (task, instance, failure) values ('stripe-customer-update', ?, ?)")
                .params(mark, CAUSE)
                .update();
        jdbc.sql("""
                insert into mail_dispatch (cause, kind, state, attempts, queued_at, finished_at, error)
                values (:mark, 'verification-mail', 'failed', 9, now(), now(), :cause),
                  (:mark || '.contact1a85bd7a0adb55c4c8026d75b0e113f9', 'password-reset-mail', 'failed', 1, now(), now(), :cause)""").param("mark", mark).param("cause", CAUSE).update();
        jdbc.sql(
                        "insert into task_run (task, node, started, took_ms, failure) values ('due-deletions', ?, now(), 1, ?)")
                .params(mark + NODE, CAUSE)
                .update();
    }

    void addLetter() {
        jdbc.sql("""
                insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
                  message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at, cause_message)
                values (:mark, 'members', :mark, 0, 'Event', :mark, '', 'ModelEditedEvent', '', '2026-11-01T00:00:00.000Z', :cause)""")
                .param("mark", mark)
                .param("cause", CAUSE + " at app//dev.atrium.projection.member.MemberRows.change(MemberRows.java:117)")
                .update();
    }

    void addFailedDeletion(long account) {
        jdbc.sql("""
                insert into account_deletion (account_id, user_id, phase, resumes_in, scheduled_at, deletion_date, failures, cause, changed)
                values (?, 1, 'FAILED', 'STRIPE_STARTED', '2026-01-01', '2026-01-01', 3, ?, now())""").params(account, CAUSE).update();
    }

    void remove() {
        jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                .param(mark)
                .update();
        jdbc.sql("delete from mail_dispatch where starts_with(cause, ?)")
                .param(mark)
                .update();
        jdbc.sql("delete from task_run where starts_with(node, ?)").param(mark).update();
        jdbc.sql("delete from dead_letter where sequence_identifier = ?")
                .param(mark)
                .update();
        jdbc.sql("delete from account_deletion where user_id = 1").update();
    }
}
