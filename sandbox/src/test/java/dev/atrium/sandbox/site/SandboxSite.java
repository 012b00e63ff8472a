package dev.atrium.sandbox.site;

import dev.atrium.api.link.PublicUrl;
import java.net.URI;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The sandbox alone, without the rest of the site. */
@SpringBootApplication(scanBasePackages = "dev.atrium.sandbox")
class SandboxSite {

    @Bean
    PublicUrl publicUrl() {
        return new PublicUrl(URI.create("http://localhost"));
    }
}
