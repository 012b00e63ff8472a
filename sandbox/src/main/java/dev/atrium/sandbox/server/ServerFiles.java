package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build put the servers' programs, as noted in {@code sandbox/servers.properties}. */
final class ServerFiles {

    private static final Properties NOTES = read();

    private ServerFiles() {}

    static Path directory() {
        return Path.of(NOTES.getProperty("directory"));
    }

    static String version(String server) {
        return NOTES.getProperty(server + ".version");
    }

    private static Properties read() {
        Properties notes = new Properties();
        try (InputStream in = ServerFiles.class.getResourceAsStream("/sandbox/servers.properties")) {
            notes.load(in);
            return notes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read servers.properties", e);
        }
    }
}
