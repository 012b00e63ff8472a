package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** PostgreSQL's data directory: how it is made, and what its files tell. */
final class PostgresCluster {

    private static final String PASSWORD_FILE = "atrium.password";
    private static final String LOCK_FILE = "postmaster.pid";

    private PostgresCluster() {}

    /** Made beside its place and moved there when complete, so that a killed first start leaves nothing half done. */
    static void create(Path bin, Path data, String superuser) {
        try {
            Files.createDirectories(data.getParent());
            Path work = Files.createTempDirectory(data.getParent(), "postgresql-making");
            Path made = Files.createDirectory(work.resolve("data"));
            Path passwordFile = work.resolve("password");
            Files.writeString(passwordFile, UUID.randomUUID().toString());
            Unprivileged user = Unprivileged.owning(work, bin);
            ServerProcess.runToEnd("initdb", user, initdb(bin, made, superuser, passwordFile), work.resolve("log"));
            Files.move(passwordFile, made.resolve(PASSWORD_FILE));
            Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(work.resolve("log"));
            Files.delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make PostgreSQL's data directory " + data, e);
        }
    }

    static String password(Path data) {
        try {
            return Files.readString(data.resolve(PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read PostgreSQL's password", e);
        }
    }

    /** What a killed server wrote is not to be taken for the next one's. */
    static void forgetState(Path data) {
        try {
            Files.deleteIfExists(data.resolve(LOCK_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the lock file of PostgreSQL in " + data, e);
        }
    }

    /** The server writes its state as the last line of its lock file. */
    static boolean isReady(Path data) {
        try {
            return Files.readString(data.resolve(LOCK_FILE)).strip().endsWith("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> initdb(Path bin, Path data, String superuser, Path passwordFile) {
        return List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }
}
