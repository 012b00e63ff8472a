package dev.atrium.query.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The statements that write a table of models, and its rows on the way in and out. */
record ModelSql(String table) {

    private static final String COLUMNS = "id, title_key, title, country, creator, created, edited";

    String byIds() {
        return "select * from " + table + " where id = any(?)";
    }

    String keysByIds() {
        return "select title_key, id from " + table + " where id = any(?)";
    }

    String upsert() {
        return "insert into " + table + " (" + COLUMNS + ") select * from unnest(?::bigint[], ?::text[], ?::text[],"
                + " ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])"
                + " on conflict (id) do update set " + Columns.overwriting(COLUMNS);
    }

    String delete() {
        return "delete from " + table + " where id = any(?)";
    }

    static List<Object> columns(List<ModelRow> rows) {
        return List.of(
                Columns.longs(rows, row -> row.id().value()),
                Columns.texts(rows, ModelRow::titleKey),
                Columns.texts(rows, ModelRow::title),
                Columns.texts(rows, row -> row.country().value()),
                Columns.longs(rows, row -> row.creator().value()),
                Columns.texts(rows, row -> row.created().toString()),
                Columns.texts(rows, row -> row.edited().toString()));
    }

    static ModelRow row(ResultSet row, int number) throws SQLException {
        return new ModelRow(
                new ModelId(row.getLong("id")),
                row.getString("title_key"),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                new UserId(row.getLong("creator")),
                instant(row, "created"),
                instant(row, "edited"));
    }

    static SortKey key(ResultSet row, int number) throws SQLException {
        return new SortKey(row.getString("title_key"), row.getLong("id"));
    }

    /** A row joined with its creator's name. */
    static ListedModel listed(ResultSet row, int number) throws SQLException {
        ModelView view = new ModelView(
                new ModelId(row.getLong("id")),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                new UserId(row.getLong("creator")),
                row.getString("creator_name"),
                instant(row, "created"),
                instant(row, "edited"));
        return new ListedModel(row.getString("title_key"), view);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
