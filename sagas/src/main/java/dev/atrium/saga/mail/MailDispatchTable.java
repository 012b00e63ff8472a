package dev.atrium.saga.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each mail, by its cause. */
@Repository
class MailDispatchTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailDispatchTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns false if the cause is known already, whatever became of its mail.
     *
     * @param person whom the mail is about; null for nobody
     */
    boolean add(String cause, String kind, @Nullable Long person) {
        return jdbc.sql("""
                        insert into mail_dispatch (cause, kind, state, queued_at, person)
                        values (:cause, :kind, 'queued', :now, :person) on conflict do nothing""")
                        .param("cause", cause)
                        .param("kind", kind)
                        .param("now", now())
                        .param("person", person, Types.BIGINT)
                        .update()
                == 1;
    }

    boolean isWaiting(String cause) {
        return jdbc.sql("select count(*) from mail_dispatch where cause = ? and state = 'queued'")
                        .param(cause)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void finish(String cause, String state) {
        jdbc.sql("""
                        update mail_dispatch
                        set state = ?, attempts = attempts + 1, finished_at = ?, error = null where cause = ?""").params(List.of(state, now(), cause)).update();
    }

    /** Returns since when the mail waits; empty if it is unknown. */
    Optional<Instant> countFailure(String cause, String error) {
        return jdbc.sql("""
                        update mail_dispatch set attempts = attempts + 1, error = ? where cause = ?
                        returning queued_at""")
                .params(List.of(error, cause))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void giveUp(String cause) {
        jdbc.sql("update mail_dispatch set state = 'failed', finished_at = ? where cause = ? and state = 'queued'")
                .params(List.of(now(), cause))
                .update();
    }

    /** As if it had just been ordered, so it is tried for as long again. Returns its kind; empty if there is nothing to send. */
    Optional<String> queueAgain(String cause) {
        return jdbc.sql("""
                        update mail_dispatch set state = 'queued', queued_at = ?, finished_at = null
                        where cause = ? and state in ('queued', 'failed') returning kind""").params(List.of(now(), cause)).query(String.class).optional();
    }

    /** Forgets mails that ended so long ago that their cause cannot come again, with the orders of those that were given up. */
    void forget(Duration age) {
        jdbc.sql("""
                        with forgotten as (delete from mail_dispatch where finished_at < ? returning kind, cause)
                        delete from scheduled_tasks work using forgotten
                        where work.task_name = forgotten.kind and work.task_instance = forgotten.cause""").param(Timestamp.from(clock.instant().minus(age))).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
