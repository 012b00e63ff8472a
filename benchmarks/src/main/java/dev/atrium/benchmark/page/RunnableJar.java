package dev.atrium.benchmark.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The site's jar: as it is built, unpacked beside its libraries, and with the classes that a start needs made ready. */
final class RunnableJar {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private RunnableJar() {}

    static Path built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../app/target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no runnable jar: build with the phase package"));
        }
    }

    /** The JDK's cache wants plain jars; a jar within a jar is opaque to it. */
    static Path extracted(Path work) throws IOException, InterruptedException {
        Path jar = built().toAbsolutePath();
        run(work, Map.of(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "extracted");
        return work.resolve("extracted").resolve(jar.getFileName());
    }

    /** Starts the site once, ends it as soon as it could serve, and keeps what the JVM did meanwhile. */
    static Path trained(Path jar, Path work, Map<String, String> environment) throws IOException, InterruptedException {
        Path cache = work.resolve("site.aot");
        run(
                work,
                environment,
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString());
        return cache;
    }

    private static void run(Path work, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("preparing.log").toFile());
        builder.environment().putAll(environment);
        int result = builder.start().waitFor();
        if (result != 0) {
            throw new IOException("java " + String.join(" ", arguments) + " ended with " + result);
        }
    }
}
