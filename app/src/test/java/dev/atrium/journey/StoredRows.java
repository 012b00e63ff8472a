package dev.atrium.journey;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in tables, also inside what is stored as bytes. */
final class StoredRows {

    private final JdbcClient jdbc;

    StoredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name")
                .query(String.class)
                .list();
    }

    /** Those of the tables that hold it somewhere. */
    List<String> holding(String text, Collection<String> tables) {
        return tables.stream().filter(table -> rowsWith(text, table) > 0).toList();
    }

    private long rowsWith(String text, String table) {
        List<String> bytes = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and data_type = 'bytea'")
                .param(table)
                .query(String.class)
                .list();
        String condition = Stream.concat(
                        Stream.of("position(:text in t::text) > 0"),
                        bytes.stream().map(column -> "position(convert_to(:text, 'UTF8') in " + column + ") > 0"))
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow();
        return jdbc.sql("select count(*) from " + table + " t where " + condition)
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
