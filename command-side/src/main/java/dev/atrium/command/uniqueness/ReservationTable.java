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
     * Adds a claim, or one more to a value that is the owner's already. Where another transaction is just adding the same one,
     * PostgreSQL lets this wait until that transaction has ended.
     *
     * @return false if the value is claimed by somebody else
     */
    boolean claim(UserId owner, Claim claim) {
        return jdbc.sql("""
                        insert into reservation (kind, fingerprint, owner, confirmed, pending)
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
        return jdbc.sql("""
                        insert into reservation (kind, fingerprint, owner, confirmed, pending)
                        values (?, ?, ?, true, 0)
                        on conflict (kind, fingerprint) do update
                        set owner = excluded.owner, confirmed = true, pending = case
                            when reservation.owner = excluded.owner then greatest(reservation.pending - 1, 0)
                            else 0 end
                        where reservation.owner = excluded.owner or not reservation.confirmed""").params(row(owner, claim)).update() == 1;
    }

    /** Takes back one claim of a command that failed. */
    void release(UserId owner, Claim claim) {
        jdbc.sql("""
                        update reservation set pending = pending - 1
                        where kind = ? and fingerprint = ? and owner = ? and pending > 0""").params(row(owner, claim)).update();
        deleteUnwanted(owner, claim.of());
    }

    /** An event gave the owner another value of this kind. What newer commands have claimed again stays. */
    void giveUpAllBut(UserId owner, Claim kept) {
        jdbc.sql("""
                        update reservation set confirmed = false
                        where kind = ? and fingerprint <> ? and owner = ? and confirmed""").params(row(owner, kept)).update();
        deleteUnwanted(owner, kept.of());
    }

    /** An event took the owner's value of this kind away. */
    void giveUp(UserId owner, UniqueValue kind) {
        jdbc.sql("update reservation set confirmed = false where kind = ? and owner = ? and confirmed")
                .params(List.of(kind.stored(), owner.value()))
                .update();
        deleteUnwanted(owner, kind);
    }

    private void deleteUnwanted(UserId owner, UniqueValue kind) {
        jdbc.sql("delete from reservation where kind = ? and owner = ? and not confirmed and pending = 0")
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

    /** Gives back claims whose event never came, of values that are somebody's, and of those that are nobody's. */
    int releaseUnconfirmed(Instant claimedBefore) {
        jdbc.sql("update reservation set pending = 0 where confirmed and pending > 0 and claimed_at < ?")
                .param(Timestamp.from(claimedBefore))
                .update();
        return jdbc.sql("delete from reservation where not confirmed and claimed_at < ?")
                .param(Timestamp.from(claimedBefore))
                .update();
    }

    private List<Object> row(UserId owner, Claim claim) {
        byte[] fingerprint = fingerprints.of(claim.of().stored(), claim.key());
        return List.of(claim.of().stored(), fingerprint, owner.value());
    }
}
