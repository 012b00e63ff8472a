package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.sandbox.server.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What operators start: the runnable jar in production, as one more node of a site that has real servers. */
@RunningSite
@Tag("endurance")
class ProductionJarIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path LOG = Path.of("target", "production.log");
    private static final Path LOG_OF_REFUSAL = Path.of("target", "production-refused.log");

    private final Environment site;
    private final List<Process> started = new ArrayList<>();

    @Autowired
    ProductionJarIT(Environment site) {
        this.site = site;
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void theJarServesTheSiteAndLetsNoCookieTravelWithoutTls() throws Exception {
        int port = FreePort.any();
        Process jar = start(port, LOG, Map.of());
        await().atMost(PATIENCE)
                .failFast("the jar ended, see " + LOG, () -> !jar.isAlive())
                .until(() -> status(port, "/actuator/health/readiness") == 200);

        HttpResponse<String> page = get(port, "/users/login");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        List<String> cookies = new ArrayList<>(page.headers().allValues("Set-Cookie"));
        cookies.addAll(get(port, "/chat/").headers().allValues("Set-Cookie"));
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        assertThat(get(port, "/chat/").headers().firstValue("Location").orElseThrow())
                .satisfiesAnyOf(
                        address -> assertThat(address).startsWith("/"),
                        address -> assertThat(address).startsWith("https://atrium.example.org/"));
        assertThat(status(port, "/sandbox/")).isEqualTo(404);
        assertThat(status(port, "/sandbox/mails.json")).isEqualTo(404);

        jar.destroy();
        assertThat(jar.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(LOG)).as("every line of the log is JSON").allMatch(line -> line.startsWith("{"));
    }

    @Test
    void aMalformedVariableEndsTheStartWithOneLineThatNamesIt() throws Exception {
        Process jar = start(FreePort.any(), LOG_OF_REFUSAL, Map.of("ATRIUM_NODE", "first"));

        assertThat(jar.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(jar.exitValue()).isNotZero();
        assertThat(Files.readAllLines(LOG_OF_REFUSAL))
                .filteredOn(line -> line.contains("ATRIUM_NODE"))
                .singleElement()
                .asString()
                .contains("ATRIUM_NODE is malformed: it must be a number from 0 to 1023.");
    }

    private Process start(int port, Path log, Map<String, String> more) throws IOException {
        ProcessBuilder jar = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        runnableJar().toString(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        jar.environment().putAll(variables());
        jar.environment().putAll(more);
        Process process = jar.start();
        started.add(process);
        return process;
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("SPRING_PROFILES_ACTIVE", "production");
        variables.put("ATRIUM_PUBLIC_URL", "https://atrium.example.org");
        variables.put("ATRIUM_SMTP_AUTH", "false");
        variables.put("ATRIUM_SMTP_TLS", "false");
        variables.put("ATRIUM_MAIL_FROM", "Atrium <no-reply@example.org>");
        variables.put("ATRIUM_SUPPORT_EMAIL", "support@example.org");
        variables.put("ATRIUM_TWILIO_FROM", "+15005550006");
        Map.of(
                        "ATRIUM_DATABASE_URL", "spring.datasource.url",
                        "ATRIUM_DATABASE_USER", "spring.datasource.username",
                        "ATRIUM_DATABASE_PASSWORD", "spring.datasource.password",
                        "ATRIUM_MASTER_KEY", "atrium.master-key",
                        "ATRIUM_ELASTICSEARCH_URL", "atrium.elasticsearch.url",
                        "ATRIUM_SMTP_HOST", "spring.mail.host",
                        "ATRIUM_SMTP_PORT", "spring.mail.port")
                .forEach((variable, property) -> variables.put(variable, site.getRequiredProperty(property)));
        copy(variables, "ATRIUM_S3_", "atrium.s3.", "endpoint", "region", "bucket", "access-key", "secret-key");
        copy(variables, "ATRIUM_CAPTCHA_", "atrium.captcha.", "site-key", "secret");
        copy(variables, "ATRIUM_TWILIO_", "atrium.twilio.", "account-sid", "auth-token");
        copy(variables, "STRIPE_", "atrium.payments.", "secret-key", "publishable-key", "webhook-secret");
        return variables;
    }

    private void copy(Map<String, String> variables, String variable, String property, String... names) {
        for (String name : names) {
            variables.put(
                    variable + name.replace('-', '_').toUpperCase(Locale.ROOT),
                    site.getRequiredProperty(property + name));
        }
    }

    private static Path runnableJar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Optional<Path> jar = built.filter(
                            file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst();
            Assumptions.assumeTrue(jar.isPresent(), "the runnable jar is not built: mvn package");
            return jar.orElseThrow();
        }
    }

    private static int status(int port, String path) throws InterruptedException {
        try {
            return get(port, path).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
