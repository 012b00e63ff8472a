package dev.atrium.saga.payment;

import static java.util.Comparator.comparing;

import dev.atrium.api.payment.PaymentNotice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Stripe told, and what became of it. */
@Repository
class PaymentNoticeTable {

    /** How far behind the oldest one looks for more about the same intents. */
    private static final int NEAR = 500;

    private final JdbcClient jdbc;
    private final IntakeConnections intake;
    private final Clock clock;

    PaymentNoticeTable(JdbcClient jdbc, IntakeConnections intake, Clock clock) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * A notice that somebody is at.
     *
     * @param attempts how often it was taken up, this time included
     */
    record Waiting(String id, String intentId, int attempts) {}

    /**
     * One statement and one commit for all; what is known already stays as it is. What is about no payment needs nothing done.
     * In the order of their ids, so that two nodes that are told the same do not wait for each other.
     */
    void add(Collection<PaymentNotice> notices) {
        List<PaymentNotice> inOrder =
                notices.stream().sorted(comparing(PaymentNotice::id)).toList();
        Timestamp now = Timestamp.from(clock.instant());
        intake.jdbc()
                .sql("""
                        insert into payment_notice (id, type, intent_id, created, received, next_try, state, finished)
                        select id, type, intent_id, to_timestamp(created), now, now,
                               case when intent_id is null then 'ignored' else 'waiting' end,
                               case when intent_id is null then now end
                        from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as notice (id, type, intent_id, created),
                             (select ?::timestamptz as now) clock
                        on conflict do nothing""")
                .param(inOrder.stream().map(PaymentNotice::id).toArray(String[]::new))
                .param(inOrder.stream().map(PaymentNotice::type).toArray(String[]::new))
                .param(inOrder.stream().map(PaymentNotice::intentId).toArray(String[]::new))
                .param(inOrder.stream()
                        .map(notice -> notice.created().getEpochSecond())
                        .toArray(Long[]::new))
                .param(now)
                .update();
    }

    /**
     * Takes notices that are due, the oldest first, with those about the same intents that wait close behind them; who does
     * not finish them in time is given up. The table is looked through once: PostgreSQL, which mostly sees it with nothing
     * waiting, would else compare all that wait with all that are near.
     */
    List<Waiting> claim(int mostIntents, Duration patience) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        with near as (
                            select id, intent_id, next_try from payment_notice
                            where state = 'waiting' and next_try <= ? and intent_id is not null
                            order by next_try limit ? for update skip locked),
                        oldest as (select intent_id from near group by intent_id order by min(next_try) limit ?)
                        update payment_notice set attempts = attempts + 1, next_try = ?
                        where id in (select id from near join oldest using (intent_id))
                        returning id, intent_id, attempts""")
                .param(now)
                .param(NEAR)
                .param(mostIntents)
                .param(Timestamp.from(now.toInstant().plus(patience)))
                .query((row, number) ->
                        new Waiting(row.getString("id"), row.getString("intent_id"), row.getInt("attempts")))
                .list();
    }

    void finish(Collection<String> ids, String state, @Nullable String error) {
        jdbc.sql("update payment_notice set state = ?, finished = ?, error = ? where id = any(?)")
                .param(state)
                .param(Timestamp.from(clock.instant()))
                .param(error)
                .param(ids.toArray(String[]::new))
                .update();
    }

    void postpone(Collection<String> ids, Duration wait, String error) {
        jdbc.sql("update payment_notice set next_try = ?, error = ? where id = any(?)")
                .param(Timestamp.from(clock.instant().plus(wait)))
                .param(error)
                .param(ids.toArray(String[]::new))
                .update();
    }

    /** Forgets notices that ended so long ago that Stripe cannot send them again. */
    void forget(Duration age) {
        jdbc.sql("delete from payment_notice where finished < ?")
                .param(Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}
