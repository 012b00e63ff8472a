package dev.atrium.query.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the {@link DeletionTable} on the way in and out. */
final class DeletionColumns {

    private static final String NAMES =
            "account_id, user_id, phase, resumes_in, scheduled_at, deletion_date, failures, "
                    + "cause, next_try, changed";

    private DeletionColumns() {}

    static String upsert(String table) {
        return "insert into " + table + " (" + NAMES + ") select * from unnest(?::bigint[], ?::bigint[], ?::text[],"
                + " ?::text[], ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::text[], ?::timestamptz[],"
                + " ?::timestamptz[]) on conflict (account_id) do update set " + Columns.overwriting(NAMES);
    }

    static List<Object> of(List<DeletionView> rows) {
        return List.of(
                Columns.longs(rows, row -> row.accountId().value()),
                Columns.longs(rows, row -> row.userId().value()),
                Columns.texts(rows, row -> row.phase().name()),
                Columns.texts(rows, row -> row.resumesIn().name()),
                Columns.texts(rows, row -> row.scheduledAt().toString()),
                Columns.texts(rows, row -> row.deletionDate().toString()),
                Columns.texts(rows, row -> Integer.toString(row.failures())),
                Columns.texts(rows, DeletionView::cause),
                Columns.texts(rows, DeletionColumns::nextTry),
                Columns.texts(rows, row -> row.changed().toString()));
    }

    private static @Nullable String nextTry(DeletionView row) {
        return row.nextTry() == null ? null : row.nextTry().toString();
    }

    static DeletionView view(ResultSet row, int number) throws SQLException {
        return new DeletionView(
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("user_id")),
                DeletionPhase.valueOf(row.getString("phase")),
                DeletionPhase.valueOf(row.getString("resumes_in")),
                row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                row.getObject("deletion_date", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                row.getString("cause"),
                instant(row.getObject("next_try", OffsetDateTime.class)),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
