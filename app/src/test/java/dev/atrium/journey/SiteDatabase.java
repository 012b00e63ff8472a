package dev.atrium.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a {@link SiteProcess}, seen from beside it, and backed up while it works. */
final class SiteDatabase {

    private static final String LOCK = "postmaster.pid";

    private final Path directory;

    private SiteDatabase(Path directory) {
        this.directory = directory;
    }

    static SiteDatabase of(Path data) {
        return new SiteDatabase(data.resolve("postgresql"));
    }

    JdbcClient jdbc() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(url(), "atrium", password()));
    }

    /** The port is the fourth line of the lock file. */
    private String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(directory.resolve(LOCK)).get(3) + "/postgres";
    }

    private String password() throws IOException {
        return Files.readString(directory.resolve("atrium.password")).strip();
    }

    /** As `pg_basebackup` does it: PostgreSQL is told, its files are copied while it works, and its log after them. */
    void backUpTo(Path backup) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "atrium", password());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('a test', true)");
            copy(directory, backup);
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(backup.resolve("backup_label"), stopped.getString(1));
            }
            copy(directory.resolve("pg_wal"), backup.resolve("pg_wal"));
        }
        Files.deleteIfExists(backup.resolve(LOCK));
        Files.deleteIfExists(backup.resolve("postmaster.opts"));
    }

    /** While nobody uses it. */
    void replaceBy(Path backup) throws IOException {
        delete(directory);
        Files.move(backup, directory);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                if (!Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            } else if (Files.isRegularFile(file)) {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void delete(Path directory) throws IOException {
        for (Path file : files(directory).reversed()) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        }
    }
}
