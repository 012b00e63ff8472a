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

    private static final String LIVE = "reservation";

    private final JdbcClient jdbc;
    private final Fingerprints fingerprints;
    private final String table;

    ReservationTable(JdbcClient jdbc, Fingerprints fingerprints) {
        this(jdbc, fingerprints, LIVE);
    }

    private ReservationTable(JdbcClient jdbc, Fingerprints fingerprints, String table) {
        this.jdbc = jdbc;
        this.fingerprints = fingerprints;
        this.table = table;
    }

    /** An empty table beside this one, for building it anew. */
    ReservationTable beside() {
        ReservationTable beside = new ReservationTable(jdbc, fingerprints, LIVE + "_rebuild");
        beside.drop();
        jdbc.sql("create table " + beside.table + " (like " + LIVE + " including all)")
                .update();
        return beside;
    }

    void drop() {
        jdbc.sql("drop table if exists " + table).update();
    }

    /** Nobody claims anything until the current transaction ends. Whoever is just claiming is waited for, for a while. */
    void holdClaims() {
        jdbc.sql("set local lock_timeout = '10s'").update();
        jdbc.sql("lock table " + table + " in share row exclusive mode").update();
    }

    /**
     * Takes over what another table has settled.
     *
     * @param claimsMayBeOpen whether an event may still come for what is only claimed so far
     */
    void takeFrom(ReservationTable settled, boolean claimsMayBeOpen) {
        if (!claimsMayBeOpen) {
            jdbc.sql("update " + table + " set pending = 0 where pending > 0").update();
        }
        jdbc.sql("delete from " + table + " where pending = 0").update();
        jdbc.sql("update " + table + " set confirmed = false where confirmed").update();
        jdbc.sql("insert into " + table + " as reservation (kind, fingerprint, owner, confirmed, claimed_at, pending)"
                        + " select kind, fingerprint, owner, true, claimed_at, 0 from " + settled.table
                        + " where confirmed"
                        + " on conflict (kind, fingerprint) do update set owner = excluded.owner, confirmed = true,"
                        + " pending = case when reservation.owner = excluded.owner then reservation.pending else 0 end")
                .update();
    }

    /**
     * Adds a claim, or one more to a value that is the owner's already. Where another transaction is just adding the same one,
     * PostgreSQL lets this wait until that transaction has ended.
     *
     * @return false if the value is claimed by somebody else
     */
    boolean claim(UserId owner, Claim claim) {
        return jdbc.sql("insert into " + table + """
                         as reservation (kind, fingerprint, owner, confirmed, pending)
                        values (?, ?, ?, false, 1)
                        on conflict (kind, fingerprint) do update
                        set pending = reservation.pending + 1, claimed_at = now()
                        where reservation.owner = excluded.owner""").params(row(owner, claim)).update() == 1;
    }

    /**
     * Writes down what an event has settled, whether or not the claim is still there.
     *
     * @return false if the value is settled for somebody else
     */
    boolean confirm(UserId owner, Claim claim) {
        return jdbc.sql("insert into " + table + """
                         as reservation (kind, fingerprint, owner, confirmed, pending)
                        values (?, ?, ?, true, 0)
                        on conflict (kind, fingerprint) do update
                        set owner = excluded.owner, confirmed = true, pending = case
                            when reservation.owner = excluded.owner then greatest(reservation.pending - 1, 0)
                            else 0 end
                        where reservation.owner = excluded.owner or not reservation.confirmed""").params(row(owner, claim)).update() == 1;
    }

    /** Takes back one claim of a command that failed. */
    void release(UserId owner, Claim claim) {
        jdbc.sql("update " + table + """
                         as reservation set pending = pending - 1
                        where kind = ? and fingerprint = ? and owner = ? and pending > 0""").params(row(owner, claim)).update();
        deleteUnwanted(owner, claim.of());
    }

    /** An event gave the owner another value of this kind. What newer commands have claimed again stays. */
    void giveUpAllBut(UserId owner, Claim kept) {
        jdbc.sql("update " + table + """
                         as reservation set confirmed = false
                        where kind = ? and fingerprint <> ? and owner = ? and confirmed""").params(row(owner, kept)).update();
        deleteUnwanted(owner, kept.of());
    }

    /** An event took the owner's value of this kind away. */
    void giveUp(UserId owner, UniqueValue kind) {
        jdbc.sql("update " + table + " set confirmed = false where kind = ? and owner = ? and confirmed")
                .params(List.of(kind.stored(), owner.value()))
                .update();
        deleteUnwanted(owner, kind);
    }

    private void deleteUnwanted(UserId owner, UniqueValue kind) {
        jdbc.sql("delete from " + table + " where kind = ? and owner = ? and not confirmed and pending = 0")
                .params(List.of(kind.stored(), owner.value()))
                .update();
    }

    Instant claimsOlderThan(Duration age) {
        return jdbc.sql("select now() - ? * interval '1 millisecond'")
                .param(age.toMillis())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Nothing of the owner's stays, also nothing that is only claimed. */
    void forget(UserId owner) {
        jdbc.sql("delete from " + table + " where owner = ?")
                .param(owner.value())
                .update();
    }

    /** Gives back claims whose event never came, of values that are somebody's, and of those that are nobody's. */
    int releaseUnconfirmed(Instant claimedBefore) {
        jdbc.sql("update " + table + " set pending = 0 where confirmed and pending > 0 and claimed_at < ?")
                .param(Timestamp.from(claimedBefore))
                .update();
        return jdbc.sql("delete from " + table + " where not confirmed and claimed_at < ?")
                .param(Timestamp.from(claimedBefore))
                .update();
    }

    private List<Object> row(UserId owner, Claim claim) {
        byte[] fingerprint = fingerprints.of(claim.of().stored(), claim.key());
        return List.of(claim.of().stored(), fingerprint, owner.value());
    }
}
