package dev.atrium.command.uniqueness;

import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.user.UserId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of unique values. The database's clock is used throughout, because it is one for all nodes. */
class ReservationTable {

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;

    ReservationTable(JdbcClient jdbc, Fingerprints fingerprints) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
    }

    /**
     * Adds a claim. Where another transaction is just adding the same one, PostgreSQL lets this wait until that
     * transaction has ended.
     *
     * @return false if the value is claimed already, by whomever
     */
    boolean insert(UserId owner, Claim claim) {
        return jdbc.sql("""
                        insert into reservation (kind, fingerprint, owner, confirmed) values (?, ?, ?, false)
                        on conflict do nothing""")
                        .params(List.of(claim.of().stored(), fingerprint(claim), owner.value()))
                        .update()
                == 1;
    }

    boolean isOwnedBy(UserId owner, Claim claim) {
        return jdbc.sql("select count(*) from reservation where kind = ? and fingerprint = ? and owner = ?")
                        .params(List.of(claim.of().stored(), fingerprint(claim), owner.value()))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /**
     * Writes down what an event has settled, whether or not the claim is still there.
     *
     * @return false if the value is settled for somebody else
     */
    boolean confirm(UserId owner, Claim claim) {
        return jdbc.sql("""
                        insert into reservation (kind, fingerprint, owner, confirmed) values (?, ?, ?, true)
                        on conflict (kind, fingerprint) do update set owner = excluded.owner, confirmed = true
                        where reservation.owner = excluded.owner or not reservation.confirmed""")
                        .params(List.of(claim.of().stored(), fingerprint(claim), owner.value()))
                        .update()
                == 1;
    }

    void release(UserId owner, Claim claim) {
        jdbc.sql("delete from reservation where kind = ? and fingerprint = ? and owner = ? and not confirmed")
                .params(List.of(claim.of().stored(), fingerprint(claim), owner.value()))
                .update();
    }

    Instant claimsOlderThan(Duration age) {
        return jdbc.sql("select now() - ? * interval '1 millisecond'")
                .param(age.toMillis())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    int releaseUnconfirmed(Instant claimedBefore) {
        return jdbc.sql("delete from reservation where not confirmed and claimed_at < ?")
                .param(Timestamp.from(claimedBefore))
                .update();
    }

    private byte[] fingerprint(Claim claim) {
        return fingerprints.of(claim.of().stored(), claim.key());
    }
}
