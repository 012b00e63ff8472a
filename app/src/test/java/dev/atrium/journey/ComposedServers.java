package dev.atrium.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Starts the servers once per JVM, before the sandbox looks which ones it has to bring. Spring Boot's service connections come too
 * late for that: they are beans.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ComposedServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BUCKET = "atrium";

    private static final class Running {

        static final ComposeFile FILE = ComposeFile.read();
        static final Path SANDBOX = newDirectory();
        static final GenericContainer<?> POSTGRES = container("postgres", 5432);
        static final GenericContainer<?> AXON_SERVER = container("axonserver", 8124);
        static final GenericContainer<?> ELASTICSEARCH = container("elasticsearch", 9200);
        static final GenericContainer<?> VALKEY = container("valkey", 6379);
        static final GenericContainer<?> MINIO = container("minio", 9000);

        static {
            // Its first server, which only makes the database, says so too.
            POSTGRES.waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2)
                    .withStartupTimeout(PATIENCE));
            ELASTICSEARCH.waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=2s")
                    .withStartupTimeout(PATIENCE));
            Startables.deepStart(POSTGRES, AXON_SERVER, ELASTICSEARCH, VALKEY, MINIO)
                    .join();
            makeBucket();
        }

        /** As new as the containers, and no other process's: what the sandbox notes in it is about these servers. */
        private static Path newDirectory() {
            try {
                return Files.createTempDirectory(Path.of("target"), "site-on-containers-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static GenericContainer<?> container(String service, int port) {
            GenericContainer<?> container = new GenericContainer<>(FILE.image(service))
                    .withEnv(FILE.environment(service))
                    .withExposedPorts(port)
                    .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
            String[] command = FILE.command(service);
            return command.length == 0 ? container : container.withCommand(command);
        }

        private static void makeBucket() {
            Map<String, String> keys = FILE.environment("minio");
            try (S3Client client = S3Client.builder()
                    .endpointOverride(URI.create(address("http", MINIO)))
                    .region(Region.US_EAST_1)
                    .forcePathStyle(true)
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(keys.get("MINIO_ROOT_USER"), keys.get("MINIO_ROOT_PASSWORD"))))
                    .build()) {
                client.createBucket(bucket -> bucket.bucket(BUCKET));
            }
        }

        static String address(String scheme, GenericContainer<?> container) {
            return "%s://%s:%d".formatted(scheme, container.getHost(), container.getFirstMappedPort());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, String> database = Running.FILE.environment("postgres");
        Map<String, String> objects = Running.FILE.environment("minio");
        Map<String, Object> properties = new HashMap<>();
        properties.put("atrium.sandbox.data", Running.SANDBOX.toString());
        properties.put(
                "spring.datasource.url",
                Running.address("jdbc:postgresql", Running.POSTGRES) + "/" + database.get("POSTGRES_DB"));
        properties.put("spring.datasource.username", database.get("POSTGRES_USER"));
        properties.put("spring.datasource.password", database.get("POSTGRES_PASSWORD"));
        properties.put("AXON_SERVER", Running.AXON_SERVER.getHost() + ":" + Running.AXON_SERVER.getFirstMappedPort());
        properties.put("atrium.elasticsearch.url", Running.address("http", Running.ELASTICSEARCH));
        properties.put("spring.data.redis.url", Running.address("redis", Running.VALKEY));
        properties.put("atrium.valkey.url", Running.address("redis", Running.VALKEY));
        properties.put("atrium.s3.endpoint", Running.address("http", Running.MINIO));
        properties.put("atrium.s3.region", "us-east-1");
        properties.put("atrium.s3.bucket", BUCKET);
        properties.put("atrium.s3.access-key", objects.get("MINIO_ROOT_USER"));
        properties.put("atrium.s3.secret-key", objects.get("MINIO_ROOT_PASSWORD"));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("composedServers", properties));
    }
}
