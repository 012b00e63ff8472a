package dev.atrium.sandbox.start;

import dev.atrium.sandbox.server.FreePort;
import dev.atrium.sandbox.settings.SandboxSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Looks at the wanted ports before anything starts, so that a taken one is told at once and by name. */
final class WantedPorts {

    private final Map<String, Integer> wanted = new LinkedHashMap<>();

    WantedPorts(Environment environment, SandboxSettings.Ports servers) {
        wanted.put("server.port", environment.getProperty("server.port", Integer.class, 8080));
        wanted.put("atrium.sandbox.ports.postgresql", servers.postgresql());
        wanted.put("atrium.sandbox.ports.elasticsearch", servers.elasticsearch());
        wanted.put("atrium.sandbox.ports.s3", servers.s3());
        wanted.put("atrium.sandbox.ports.redis", servers.redis());
        wanted.put("atrium.sandbox.ports.smtp", servers.smtp());
    }

    void refuseTaken() {
        wanted.forEach((option, port) -> {
            if (port > 0 && FreePort.isTaken(port)) {
                throw new SandboxRefusal(
                        "Port %d for %s is taken by another program.".formatted(port, server(option)),
                        "Choose another with --%1$s=<port> (with Maven: -Dspring-boot.run.arguments=--%1$s=<port>)."
                                .formatted(option));
            }
        });
    }

    private static String server(String option) {
        return switch (option.substring(option.lastIndexOf('.') + 1)) {
            case "postgresql" -> "PostgreSQL";
            case "elasticsearch" -> "Elasticsearch";
            case "s3" -> "S3";
            case "redis" -> "Redis";
            case "smtp" -> "SMTP";
            default -> "the site";
        };
    }
}
