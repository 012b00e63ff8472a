package dev.atrium.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `kill -9` of a JVM does to the servers that it started. */
class KilledJvmIT {

    @TempDir
    private Path directory;

    @Test
    void serversEndWithTheirJvmAndStartAgainOnTheirData() throws Exception {
        Process holder = startHolder();
        long postgres = pid("postgresql/postmaster.pid");
        long redis = pid("redis/redis.pid");

        holder.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isAlive(postgres) && !isAlive(redis));
        try (PostgresServer server = PostgresServer.start(directory.resolve("postgresql"), 0);
                RedisServer ignored = RedisServer.start(directory.resolve("redis"), 0)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aServerThatIsStillThereIsEndedBeforeTheNextStarts() throws Exception {
        Process holder = startHolder();
        long orphan = pid("postgresql/postmaster.pid");

        try (PostgresServer next = PostgresServer.start(directory.resolve("postgresql"), 0)) {
            assertThat(isAlive(orphan)).isFalse();
            assertThat(next.port()).isPositive();
        } finally {
            holder.destroyForcibly().waitFor();
        }
        long redis = pid("redis/redis.pid");
        await().atMost(Duration.ofSeconds(20)).until(() -> !isAlive(redis));
    }

    private Process startHolder() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("holder.log").toFile())
                .start();
        await().atMost(Duration.ofMinutes(2))
                .failFast(() -> !holder.isAlive())
                .until(() -> Files.exists(directory.resolve("started")));
        return holder;
    }

    private long pid(String file) throws Exception {
        return Long.parseLong(Files.readString(directory.resolve(file))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
