package dev.atrium.benchmark.page;

import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.site.Site;
import dev.atrium.sandbox.server.ElasticsearchServer;
import dev.atrium.sandbox.server.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The runnable jar in production form, with PostgreSQL and Elasticsearch running already: empty, once more, and as the image runs it. */
public final class JarStartMeasurement implements Measurement {

    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final int KEY_BYTES = 32;

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

    private static Map<String, String> environment(PostgresServer postgres, ElasticsearchServer elasticsearch) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "production"),
                Map.entry("ATRIUM_PUBLIC_URL", "https://localhost"),
                Map.entry("ATRIUM_DATABASE_URL", postgres.jdbcUrl()),
                Map.entry("ATRIUM_DATABASE_USER", postgres.user()),
                Map.entry("ATRIUM_DATABASE_PASSWORD", postgres.password()),
                Map.entry("ATRIUM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES])),
                Map.entry("ATRIUM_ELASTICSEARCH_URL", elasticsearch.url().toString()),
                Map.entry("ATRIUM_SMTP_HOST", "localhost"),
                Map.entry("ATRIUM_SMTP_AUTH", "false"),
                Map.entry("ATRIUM_MAIL_FROM", "Atrium <no-reply@localhost>"),
                Map.entry("ATRIUM_SUPPORT_EMAIL", "support@localhost"),
                Map.entry("ATRIUM_CAPTCHA_SITE_KEY", "unused"),
                Map.entry("ATRIUM_CAPTCHA_SECRET", "unused"),
                Map.entry("STRIPE_SECRET_KEY", "sk_test_unused"),
                Map.entry("STRIPE_PUBLISHABLE_KEY", "pk_test_unused"),
                Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_unused"));
    }
}
