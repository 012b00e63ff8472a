package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Real servers for tests: one of each per JVM, started at first use, gone with the JVM. */
public final class TestServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServers() {}

    /** A new, empty database on the JVM's one PostgreSQL server, which is quick and keeps nothing. */
    public static TestDatabase freshDatabase() {
        PostgresServer server = Postgres.SERVER;
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection admin = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            admin.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database for tests", e);
        }
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    /** The address of the JVM's one Elasticsearch server; tests name indexes of their own. */
    public static URI elasticsearch() {
        Elasticsearch.SERVER.awaitReady();
        return Elasticsearch.SERVER.url();
    }

    /** Starts the server if that is not done, without waiting until it answers: a head start for slow test classes. */
    public static void launchElasticsearch() {
        Elasticsearch.SERVER.port();
    }

    /** Makes a directory that is deleted when the JVM ends, after the server working on it. */
    private static <S extends AutoCloseable> S startedInTemporaryDirectory(String name, Starter<S> starter) {
        try {
            Path directory = Files.createTempDirectory("atrium-test-" + name);
            S server = starter.start(directory.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndDelete(server, directory), name + "-end"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endAndDelete(AutoCloseable server, Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            server.close();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot clean up " + directory, e);
        }
    }

    @FunctionalInterface
    private interface Starter<S> {
        S start(Path data);
    }

    private static final class Postgres {
        static final PostgresServer SERVER = startedInTemporaryDirectory("postgresql", PostgresServer::startForgetful);
    }

    private static final class Elasticsearch {
        static final ElasticsearchServer SERVER =
                startedInTemporaryDirectory("elasticsearch", ElasticsearchServer::launchHasty);
    }
}
