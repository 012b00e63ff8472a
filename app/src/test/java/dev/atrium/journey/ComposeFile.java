package dev.atrium.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.utility.DockerImageName;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml}: the one place that names images and how they are started. */
final class ComposeFile {

    private final Map<String, Map<String, Object>> services;

    private ComposeFile(Map<String, Map<String, Object>> services) {
        this.services = services;
    }

    static ComposeFile read() {
        try (Reader file = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(file);
            return new ComposeFile(Objects.requireNonNull(content.get("services")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DockerImageName image(String service) {
        return DockerImageName.parse(String.valueOf(service(service).get("image")));
    }

    /** With the values that a variable has unless somebody sets it. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        if (service(service).get("environment") instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> environment.put(name.toString(), defaults(value.toString())));
        }
        return environment;
    }

    String[] command(String service) {
        return service(service).get("command") instanceof List<?> command
                ? command.stream().map(Object::toString).toArray(String[]::new)
                : new String[0];
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static String defaults(String value) {
        return value.replaceAll("\\$\\{\\w+:-([^}]*)}", "$1");
    }
}
