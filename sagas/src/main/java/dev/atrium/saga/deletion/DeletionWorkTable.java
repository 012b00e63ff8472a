package dev.atrium.saga.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deletion_work}: a queue, and the memory of a deletion. */
@Repository
class DeletionWorkTable {

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final DeletionPace pace;
    private final Clock clock;

    DeletionWorkTable(JdbcClient jdbc, Serializer serializer, DeletionPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.pace = pace;
        this.clock = clock;
    }

    void open(Person person, @Nullable String stripeCustomerId) {
        jdbc.sql("""
                        insert into deletion_work (account_id, user_id, phase, queued_at, details)
                        values (?, ?, 'STRIPE_STARTED', ?, ?) on conflict do nothing""")
                .params(List.of(
                        person.account().value(),
                        person.user().value(),
                        now(),
                        bytes(DeletionDetails.of(person.user(), stripeCustomerId))))
                .update();
    }

    /** From now on anybody may take it; those that wait longest come first. */
    void ask(Person person, DeletionPhase phase) {
        jdbc.sql("update deletion_work set phase = ?, queued_at = ?, claimable_at = ? where account_id = ?")
                .params(List.of(phase.name(), now(), now(), person.account().value()))
                .update();
    }

    void close(Person person) {
        jdbc.sql("delete from deletion_work where account_id = ?")
                .param(person.account().value())
                .update();
    }

    /** Takes steps that nobody holds, those that wait longest. Several nodes may ask at once, and get different ones. */
    List<DeletionWork> take(int most) {
        Instant until = until();
        return jdbc
                .sql("""
                        update deletion_work set claimable_at = ? where account_id in (
                            select account_id from deletion_work where claimable_at <= ?
                            order by queued_at, account_id limit ? for update skip locked)
                        returning *""")
                .params(List.of(Timestamp.from(until), now(), most))
                .query((row, number) -> work(row, until))
                .list()
                .stream()
                .sorted(Comparator.comparing(DeletionWork::queuedAt))
                .toList();
    }

    /**
     * Says that the worker is still at them, or at those that are not done yet. One by one, because sagas change these rows in an
     * order of their own, and the two must not wait for each other.
     *
     * @return until when it holds them now; empty if it holds none of them any more
     */
    Optional<Instant> hold(List<DeletionWork> batch, Instant heldUntil) {
        Instant until = until();
        int held = 0;
        for (DeletionWork work : batch) {
            held += jdbc.sql("update deletion_work set claimable_at = ? where account_id = ? and claimable_at = ?")
                    .params(Timestamp.from(until), work.person().account().value(), Timestamp.from(heldUntil))
                    .update();
        }
        return held > 0 ? Optional.of(until) : Optional.empty();
    }

    /** The step failed; it waits until the saga asks for it again, unless it has done so already. */
    void putDown(DeletionWork work) {
        jdbc.sql("update deletion_work set claimable_at = null where account_id = ? and phase = ? and queued_at = ?")
                .params(List.of(work.person().account().value(), work.phase().name(), Timestamp.from(work.queuedAt())))
                .update();
    }

    void remember(Person person, DeletionDetails details) {
        jdbc.sql("update deletion_work set details = ? where account_id = ?")
                .params(List.of(bytes(details), person.account().value()))
                .update();
    }

    boolean isQueued(AccountId account) {
        return jdbc.sql("select count(*) from deletion_work where account_id = ? and claimable_at is not null")
                        .param(account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private DeletionWork work(ResultSet row, Instant until) throws SQLException {
        UserId user = new UserId(row.getLong("user_id"));
        byte[] details = row.getBytes("details");
        return new DeletionWork(
                new Person(user, new AccountId(row.getLong("account_id"))),
                DeletionPhase.valueOf(row.getString("phase")),
                details == null ? DeletionDetails.of(user, null) : details(details),
                row.getTimestamp("queued_at").toInstant(),
                until);
    }

    private byte[] bytes(DeletionDetails details) {
        return serializer.serialize(details, byte[].class).getData();
    }

    private DeletionDetails details(byte[] stored) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored, byte[].class, serializer.typeForClass(DeletionDetails.class)));
    }

    private Instant until() {
        return clock.instant().plus(pace.held()).truncatedTo(ChronoUnit.MILLIS);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
