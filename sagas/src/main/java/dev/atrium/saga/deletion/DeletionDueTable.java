package dev.atrium.saga.deletion;

import dev.atrium.api.account.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code deletion_due}: whose deletion waits for its date, or for its turn after it. A row may be there too long, but
 * never not at all: whether a deletion begins is the account's to decide, and it does so once.
 */
@Repository
class DeletionDueTable {

    private final JdbcClient jdbc;
    private final DeletionPace pace;
    private final Clock clock;

    DeletionDueTable(JdbcClient jdbc, DeletionPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.pace = pace;
        this.clock = clock;
    }

    /** @param heldUntil when another may take it, and what tells this holding from every other */
    record Due(AccountId account, Instant heldUntil) {}

    void add(AccountId account, Instant date) {
        jdbc.sql("""
                        insert into deletion_due (account_id, claimable_at) values (?, ?)
                        on conflict (account_id) do update set claimable_at = excluded.claimable_at""").params(account.value(), Timestamp.from(notBefore(date))).update();
    }

    /** Those that are not here, to be begun now. */
    void addMissing(List<AccountId> accounts) {
        jdbc.sql("""
                        insert into deletion_due (account_id, claimable_at) select account, ? from unnest(?) account
                        on conflict (account_id) do nothing""")
                .params(
                        Timestamp.from(clock.instant()),
                        accounts.stream().mapToLong(AccountId::value).toArray())
                .update();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from deletion_due where account_id = ?")
                .param(account.value())
                .update();
    }

    /** Those whose turn it is, and that nobody holds. Several nodes may ask at once, and get different ones. */
    List<Due> take(int most) {
        Instant now = clock.instant();
        Instant until = now.plus(pace.held()).truncatedTo(ChronoUnit.MILLIS);
        return jdbc.sql("""
                        update deletion_due set claimable_at = ? where account_id in (
                            select account_id from deletion_due where claimable_at <= ?
                            order by claimable_at, account_id limit ? for update skip locked)
                        returning account_id""")
                .params(Timestamp.from(until), Timestamp.from(now.truncatedTo(ChronoUnit.MICROS)), most)
                .query((row, number) -> new Due(new AccountId(row.getLong(1)), until))
                .list();
    }

    /**
     * Their accounts have heard of it. A new date that was set meanwhile stays; so does a row that a saga changes at this moment, until
     * it is taken once more.
     */
    void begun(List<Due> some) {
        jdbc.sql("""
                        delete from deletion_due where account_id in (
                            select due.account_id from deletion_due due
                            join unnest(?, ?::timestamptz[]) begun (account_id, held_until)
                              on due.account_id = begun.account_id and claimable_at = held_until
                            for update of due skip locked)""")
                .params(
                        some.stream().mapToLong(due -> due.account().value()).toArray(),
                        some.stream().map(due -> due.heldUntil().toString()).toArray(String[]::new))
                .update();
    }

    /** When there will be something to take. */
    Optional<Instant> next() {
        return jdbc.sql("select claimable_at from deletion_due order by claimable_at, account_id limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** In what PostgreSQL stores, which would round it: too early, and the account would not begin. */
    private static Instant notBefore(Instant date) {
        Instant stored = date.truncatedTo(ChronoUnit.MICROS);
        return stored.equals(date) ? stored : stored.plus(1, ChronoUnit.MICROS);
    }
}
