package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what a site has stored as it lies there: every row of every table, with all columns as text and bytes as
 * hexadecimal digits, and the files of all its other servers, their names too.
 */
final class RawScan {

    /** Not the site's: what others got, and the files of the database, which is asked in its own language. */
    private static final List<String> NOT_OURS = List.of("mails", "sms", "stripe", "postgresql");

    private final JdbcClient jdbc;
    private final Path data;

    RawScan(JdbcClient jdbc, Path data) {
        this.jdbc = jdbc;
        this.data = data;
    }

    /** Where any of the values is in a row, whatever its case, as {@code member: value}. */
    List<String> rows(Collection<String> values) {
        return in(names(), values);
    }

    /** Also in what the planner remembers of columns, which is a copy of some of their values until the next sweep. */
    List<String> tables(Collection<String> values) {
        return in(Stream.concat(names().stream(), Stream.of("pg_stats")).toList(), values);
    }

    private List<String> in(List<String> tables, Collection<String> values) {
        return tables.stream()
                .filter(table -> holds(table, values))
                .flatMap(table -> values.stream()
                        .filter(value -> holds(table, List.of(value)))
                        .map(value -> table + ": " + value))
                .toList();
    }

    private List<String> names() {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""").query(String.class).list();
    }

    private boolean holds(String table, Collection<String> values) {
        String[] patterns = values.stream()
                .flatMap(value -> Stream.of(value, HexFormat.of().formatHex(value.getBytes(UTF_8))))
                .map(value -> "%" + value + "%")
                .toArray(String[]::new);
        return jdbc.sql("select exists (select 1 from " + table + " row where row::text ilike any (?))")
                .param((Object) patterns)
                .query(Boolean.class)
                .single();
    }

    /** Where any of the values is in a file below, or in its name. */
    List<String> files(Collection<String> values, Collection<byte[]> pieces) {
        List<String> wanted = new ArrayList<>();
        values.forEach(value -> wanted.add(new String(value.getBytes(UTF_8), ISO_8859_1).toLowerCase(Locale.ROOT)));
        List<String> exact =
                pieces.stream().map(piece -> new String(piece, ISO_8859_1)).toList();
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file ->
                            !NOT_OURS.contains(data.relativize(file).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted, exact))
                    .map(file -> data.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(Path file, List<String> wanted, List<String> exact) {
        try {
            String content = new String(Files.readAllBytes(file), ISO_8859_1);
            String folded = data.relativize(file) + " " + content.toLowerCase(Locale.ROOT);
            return wanted.stream().anyMatch(folded::contains) || exact.stream().anyMatch(content::contains);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
