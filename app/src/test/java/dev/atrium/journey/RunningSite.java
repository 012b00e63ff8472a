package dev.atrium.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Starts the site as `mvn spring-boot:run` does, once for all test classes that carry this, on a free port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Two processes run the tests, each with a site of its own.
            "atrium.sandbox.data=target/site-${atrium.test.process:alone}",
            "atrium.demo=true",
            // Nobody waits for codes here, and a factor is never fresh.
            "atrium.mfa.resend-after=PT2S",
            "atrium.mfa.fresh=PT0S",
            // Stripe's notices come after a moment where a test wants them late, not after half a minute.
            "atrium.sandbox.stripe.late=PT2S",
            // Tests of Spring Boot export nothing unless they are told to.
            "management.prometheus.metrics.export.enabled=true",
            "atrium.metrics.scrape-token=a-token-of-the-tests"
        })
@interface RunningSite {}
