package dev.atrium.sandbox.start;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before demo data is made and the site says that it is ready, every server answers. */
@Component
@Profile("sandbox")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SandboxReadiness implements ApplicationRunner {

    private final SandboxServers servers;

    SandboxReadiness(SandboxServers servers) {
        this.servers = servers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        servers.awaitReady();
    }
}
