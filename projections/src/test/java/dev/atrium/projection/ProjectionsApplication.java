package dev.atrium.projection;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Event store, projections and queries, as the site would start them; commands are left to other tests. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"dev.atrium.eventstore", "dev.atrium.projection", "dev.atrium.query"})
class ProjectionsApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
