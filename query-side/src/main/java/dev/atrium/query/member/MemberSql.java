package dev.atrium.query.member;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.query.picture.PictureColumns;
import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of the {@link MemberTable}, and its rows on the way in and out. */
record MemberSql(String table) {

    private static final String COLUMNS = "id, account_id, user_name, user_name_key, first_name, last_name, email, "
            + "email_key, email_verified, phone, picture, password, language, active, suspended_until, roles, since, "
            + "password_version";

    String byId() {
        return "select * from " + table + " where id = ?";
    }

    String byIds() {
        return "select * from " + table + " where id = any(?)";
    }

    String byAccount() {
        return "select * from " + table + " where account_id = ?";
    }

    String byEmail() {
        return "select * from " + table + " where email_key = ? order by id limit 1";
    }

    String byKey() {
        return "select * from " + table
                + " where user_name_key = ? or email_key = ? order by user_name_key = ? desc, id limit 1";
    }

    String upsert() {
        return "insert into " + table + " (" + COLUMNS + ") select * from unnest(?::bigint[], ?::bigint[], ?::text[],"
                + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[],"
                + " ?::boolean[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::bigint[])"
                + " on conflict (id) do update set " + Columns.overwriting(COLUMNS);
    }

    String delete() {
        return "delete from " + table + " where id = any(?)";
    }

    static List<Object> columns(List<MemberRow> rows) {
        List<MemberView> views = rows.stream().map(MemberRow::view).toList();
        return List.of(
                Columns.longs(views, view -> view.id().value()),
                Columns.longs(views, view -> view.accountId().value()),
                Columns.texts(views, view -> view.userName().value()),
                Columns.texts(views, view -> view.userName().key()),
                Columns.texts(views, view -> view.firstName().value()),
                Columns.texts(views, view -> view.lastName().value()),
                Columns.texts(views, view -> view.email().value()),
                Columns.texts(views, view -> view.email().key()),
                Columns.booleans(views, MemberView::emailVerified),
                Columns.texts(views, view -> text(view.phone())),
                Columns.texts(views, view -> text(view.picture())),
                Columns.texts(rows, row -> row.password().value()),
                Columns.texts(views, view -> view.language().toLanguageTag()),
                Columns.booleans(views, MemberView::active),
                Columns.texts(views, view -> text(view.suspendedUntil())),
                Columns.texts(
                        views,
                        view -> view.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","))),
                Columns.texts(views, view -> view.since().toString()),
                Columns.longs(views, MemberView::passwordVersion));
    }

    static MemberRow row(ResultSet row, int number) throws SQLException {
        String phone = row.getString("phone");
        OffsetDateTime suspendedUntil = row.getObject("suspended_until", OffsetDateTime.class);
        MemberView view = new MemberView(
                new UserId(row.getLong("id")),
                new AccountId(row.getLong("account_id")),
                new UserName(row.getString("user_name")),
                new PersonName(row.getString("first_name")),
                new PersonName(row.getString("last_name")),
                new EmailAddress(row.getString("email")),
                row.getBoolean("email_verified"),
                phone == null ? null : new PhoneNumber(phone),
                PictureColumns.key(row, "picture"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("active"),
                suspendedUntil == null ? null : suspendedUntil.toInstant(),
                roles(row.getString("roles")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("password_version"));
        return new MemberRow(view, new PasswordHash(row.getString("password")));
    }

    private static Set<Role> roles(String names) {
        return Stream.of(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
