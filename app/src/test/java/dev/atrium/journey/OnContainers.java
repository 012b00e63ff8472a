package dev.atrium.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same suite with the servers of {@code docker-compose.yml} in containers: PostgreSQL, Axon Server as the event store,
 * Elasticsearch, Valkey and MinIO. Mail and third parties stay the sandbox's. {@code mvn verify -Pdocker} runs these.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("docker")
@ActiveProfiles({"sandbox", "axonserver"})
@ContextConfiguration(initializers = ComposedServers.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"atrium.demo=true", "atrium.mfa.resend-after=PT2S", "atrium.mfa.fresh=PT0S"})
@interface OnContainers {}
