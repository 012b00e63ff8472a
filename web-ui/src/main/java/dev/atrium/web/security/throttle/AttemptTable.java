package dev.atrium.web.security.throttle;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttemptTable {

    private static final int SWEPT_AT_ONCE = 20;

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. */
    void lock(AttemptKey key) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(key.lock()).query().singleRow();
    }

    /** When the oldest of the last tries falls out of the limit's time; empty if there is room for one more already. */
    Optional<Instant> freeAt(AttemptKey key, Instant now) {
        return jdbc.sql("""
                        select at from web_attempt where bucket = ? and key = ? and at > ?
                        order by at desc offset ? limit 1""")
                .param(key.limit().bucket())
                .param(key.fingerprint())
                .param(time(now.minus(key.limit().within())))
                .param(key.limit().tries() - 1)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .map(oldest -> oldest.plus(key.limit().within()));
    }

    void add(long ticket, AttemptKey key, Instant now) {
        jdbc.sql("insert into web_attempt (ticket, bucket, key, at, ends) values (?, ?, ?, ?, ?)")
                .param(ticket)
                .param(key.limit().bucket())
                .param(key.fingerprint())
                .param(time(now))
                .param(time(now.plus(key.limit().within())))
                .update();
    }

    void remove(long ticket) {
        jdbc.sql("delete from web_attempt where ticket = ?").param(ticket).update();
    }

    void forgive(AttemptKey key) {
        jdbc.sql("""
                        delete from web_attempt where ticket in
                            (select ticket from web_attempt where bucket = ? and key = ?)""").param(key.limit().bucket()).param(key.fingerprint()).update();
    }

    /** Every try takes a few outdated rows away, so that no job is needed and the table stays small. */
    void sweep(Instant now) {
        jdbc.sql("""
                        delete from web_attempt where (ticket, bucket) in
                            (select ticket, bucket from web_attempt where ends < ? limit ? for update skip locked)""").param(time(now)).param(SWEPT_AT_ONCE).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(UTC);
    }
}
