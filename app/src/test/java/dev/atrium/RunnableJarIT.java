package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What operators install. */
class RunnableJarIT {

    @Test
    void nothingOfTheSandboxIsInTheRunnableJar() throws IOException {
        List<String> content = content(runnableJar());

        assertThat(content).anyMatch(name -> name.endsWith("dev/atrium/web/model/ModelFormController.class"));
        assertThat(content)
                .noneMatch(name -> name.contains("dev/atrium/sandbox/"))
                .noneMatch(
                        name -> name.matches("BOOT-INF/lib/(sandbox|greenmail|s3proxy|embedded-|.*-testcontainers).*"));
    }

    /** The jar is made before integration tests run; whoever runs this alone may not have one. */
    private static Path runnableJar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Optional<Path> jar = built.filter(
                            file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst();
            Assumptions.assumeTrue(jar.isPresent(), "the runnable jar is not built: mvn package");
            return jar.orElseThrow();
        }
    }

    /** Names of all entries, and of those of our own modules inside. */
    private static List<String> content(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                names.add(entry.getName());
                if (entry.getName().endsWith("-SNAPSHOT.jar")) {
                    try (InputStream bytes = file.getInputStream(entry);
                            JarInputStream module = new JarInputStream(bytes)) {
                        for (JarEntry inner = module.getNextJarEntry();
                                inner != null;
                                inner = module.getNextJarEntry()) {
                            names.add(entry.getName() + "!/" + inner.getName());
                        }
                    }
                }
            }
        }
        return names;
    }
}
