package dev.atrium.sandbox.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that starts servers and then does nothing, until it is killed. */
final class ServerHolder {

    private ServerHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        PostgresServer.start(directory.resolve("postgresql"), 0);
        RedisServer.start(directory.resolve("redis"), 0);
        Files.createFile(directory.resolve("started"));
        new CountDownLatch(1).await();
    }
}
