package dev.atrium.web;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages without a database: commands and queries are answered by the test, and a login is whatever it says. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan({
    "dev.atrium.web.assets",
    "dev.atrium.web.command",
    "dev.atrium.web.error",
    "dev.atrium.web.language",
    "dev.atrium.web.layout",
    "dev.atrium.web.legal",
    "dev.atrium.web.model"
})
public class PagesTestApplication {

    @Bean
    SecurityFilterChain everythingIsPublic(HttpSecurity http) {
        return http.build();
    }
}
