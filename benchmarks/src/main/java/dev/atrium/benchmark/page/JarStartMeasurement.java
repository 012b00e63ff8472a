package dev.atrium.benchmark.page;

import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.site.Site;
import dev.atrium.sandbox.server.ElasticsearchServer;
import dev.atrium.sandbox.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The runnable jar in production form, with PostgreSQL and Elasticsearch running already: empty, once more, and as the image runs it. */
public final class JarStartMeasurement implements Measurement {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    @Override
    public List<Ratio> run(Options options) throws Exception {
        Path work = options.work().resolve("jar");
        FileSystemUtils.deleteRecursively(work);
        Files.createDirectories(work);
        try (PostgresServer postgres = PostgresServer.start(work.resolve("postgresql"), 0);
                ElasticsearchServer elasticsearch = ElasticsearchServer.start(work.resolve("elasticsearch"), 0)) {
            Map<String, String> environment = environment(postgres, elasticsearch);
            Path built = RunnableJar.built();
            Path extracted = RunnableJar.extracted(work);
            List<Ratio> ratios = new ArrayList<>();
            ratios.add(start("jar, first start on an empty database", built, work, environment));
            ratios.add(start("jar, second start", built, work, environment));
            Path cache = RunnableJar.trained(extracted, work, environment);
            ratios.add(start(
                    "jar, unpacked, with the JDK's AOT cache", extracted, work, environment, "-XX:AOTCache=" + cache));
            return ratios;
        }
    }

    private static Ratio start(String what, Path jar, Path work, Map<String, String> environment, String... options)
            throws Exception {
        try (Site site = Site.startJar(jar, work.resolve("site"), environment, options)) {
            return StartMeasurement.firstPage(what, site, LIMIT);
        }
    }

    /** What the Compose file's trial sets, but with these servers. */
    private static Map<String, String> environment(PostgresServer postgres, ElasticsearchServer elasticsearch)
            throws IOException {
        Map<String, String> environment = new HashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("../deploy/trial.env"))) {
            lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2))
                    .forEach(variable -> environment.put(variable[0], variable[1]));
        }
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("ATRIUM_DATABASE_URL", postgres.jdbcUrl());
        environment.put("ATRIUM_DATABASE_USER", postgres.user());
        environment.put("ATRIUM_DATABASE_PASSWORD", postgres.password());
        environment.put("ATRIUM_ELASTICSEARCH_URL", elasticsearch.url().toString());
        environment.remove("VALKEY_URL");
        return environment;
    }
}
