package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Elasticsearch's own directory: configuration written at each start, beside the data that stays. */
final class ElasticsearchFiles {

    static final List<String> HASTY = List.of("-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1");
    static final List<String> THOROUGH = List.of("-Xms512m", "-Xmx1g");

    /** The distribution's own options that matter here; the serial collector starts faster and takes less. */
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=${ES_TMPDIR}",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "20-:--add-modules=jdk.incubator.vector",
            "23-:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache",
            "23-:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached");

    private ElasticsearchFiles() {}

    static void write(Path program, Path place, List<String> jvmOptions) {
        try {
            Path config = Files.createDirectories(place.resolve("config"));
            Files.createDirectories(place.resolve("home"));
            Files.createDirectories(place.resolve("tmp"));
            Files.copy(
                    program.resolve("config/log4j2.properties"),
                    config.resolve("log4j2.properties"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(config.resolve("elasticsearch.yml"), "# Settings are given on the command line.\n");
            Files.write(
                    config.resolve("jvm.options"),
                    Stream.concat(ALWAYS.stream(), jvmOptions.stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write Elasticsearch's configuration to " + place, e);
        }
    }

    static Map<String, String> environment(Path place) {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", place.resolve("config").toString(),
                "ES_TMPDIR", place.resolve("tmp").toString(),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1",
                "HOME", place.resolve("home").toString());
    }
}
