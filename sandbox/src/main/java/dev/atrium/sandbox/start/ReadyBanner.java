package dev.atrium.sandbox.start;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.sandbox.demo.DemoPeople;
import dev.atrium.sandbox.demo.DemoPerson;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the site is and who can log in, as the last lines of the start. */
@Component
@Profile("sandbox")
final class ReadyBanner {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyBanner.class);

    private final PublicUrl site;
    private final DemoPeople demo;
    private final SandboxServers servers;

    ReadyBanner(PublicUrl site, DemoPeople demo, SandboxServers servers) {
        this.site = site;
        this.demo = demo;
        this.servers = servers;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print(ApplicationReadyEvent event) {
        LOG.info(text(
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
                site.base(),
                servers.directory(),
                demo.all()));
    }

    static String text(double seconds, URI site, Path data, List<DemoPerson> people) {
        String logins = people.stream()
                .map(person -> "    %-10s %-20s %s%n".formatted(person.userName(), person.password(), person.what()))
                .collect(Collectors.joining());
        return """
                Atrium is ready after %.1f s

                  Site      %s/
                  Sandbox   %s/sandbox/   (mails, text messages, payments, uploads, faults)
                  Data      %s

                %s""".formatted(
                        seconds,
                        site,
                        site,
                        data,
                        people.isEmpty() ? "  Demo data is off.\n" : "  Log in as\n" + logins)
                .indent(2)
                .replaceFirst("^", "\n\n");
    }
}
