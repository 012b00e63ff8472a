package dev.atrium.saga.verification;

import dev.atrium.api.link.PublicUrl;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Reactions on the real event store; the mail server comes from the test. */
@EnableAutoConfiguration
@ComponentScan({
    "dev.atrium.saga.mail",
    "dev.atrium.saga.schedule",
    "dev.atrium.saga.verification",
    "dev.atrium.eventstore"
})
class VerificationApplication {

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("https://atrium.example"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
