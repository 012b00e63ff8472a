package dev.atrium.saga.export;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.export.DataExports;
import dev.atrium.api.export.ExportState;
import dev.atrium.api.export.ExportView;
import dev.atrium.api.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code data_export}. */
@Repository
class ExportTable implements DataExports {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false if it is there already. */
    boolean add(long id, Person person, int places) {
        return jdbc.sql("""
                        insert into data_export (id, account_id, user_id, state, total, requested_at)
                        values (?, ?, ?, 'RUNNING', ?, ?) on conflict do nothing""")
                        .params(List.of(
                                id, person.account().value(), person.user().value(), places, now()))
                        .update()
                == 1;
    }

    @Override
    public Optional<ExportView> newest(AccountId account) {
        return jdbc.sql("select * from data_export where account_id = ? order by requested_at desc limit 1")
                .param(account.value())
                .query((row, number) -> view(row))
                .optional();
    }

    void progressed(long id, int done) {
        jdbc.sql("update data_export set done = ? where id = ?")
                .params(List.of(done, id))
                .update();
    }

    /** Written down before the object is stored. Returns false if the export was forgotten meanwhile. */
    boolean storesAt(long id, String objectKey) {
        return jdbc.sql("update data_export set object_key = ? where id = ?")
                        .params(List.of(objectKey, id))
                        .update()
                == 1;
    }

    boolean knows(String objectKey) {
        return jdbc.sql("select count(*) from data_export where object_key = ?")
                        .param(objectKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns false if the export was forgotten meanwhile. */
    boolean ready(long id, long size) {
        return jdbc.sql("update data_export set state = 'READY', done = total, size = ?, expires_at = ? where id = ?")
                        .params(List.of(size, Timestamp.from(clock.instant().plus(KEPT)), id))
                        .update()
                == 1;
    }

    void failed(long id) {
        jdbc.sql("update data_export set state = 'FAILED' where id = ?")
                .param(id)
                .update();
    }

    Optional<String> objectOf(long id) {
        return jdbc.sql("select object_key from data_export where id = ? and object_key is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    List<String> objectsOf(UserId user) {
        return jdbc.sql("select object_key from data_export where user_id = ? and object_key is not null")
                .param(user.value())
                .query(String.class)
                .list();
    }

    /** Exports whose time is over, also those that were never finished. */
    List<Long> outlived() {
        return jdbc.sql("select id from data_export where coalesce(expires_at, requested_at + interval '2 days') < ?")
                .param(now())
                .query(Long.class)
                .list();
    }

    void forget(long id) {
        jdbc.sql("delete from data_export where id = ?").param(id).update();
    }

    private static ExportView view(ResultSet row) throws SQLException {
        return new ExportView(
                row.getLong("id"),
                ExportState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("object_key"),
                row.getLong("size"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("expires_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
