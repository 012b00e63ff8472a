package dev.atrium.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Reads files of the site's own assets and of webjars, whose paths hold the version that the build chose. */
final class ClassPathFile {

    private static final String WEBJAR = "webjar:";

    private ClassPathFile() {}

    /** {@code css/base.css} is our own, {@code webjar:bootstrap/dist/…} a webjar's. */
    static Optional<byte[]> find(String source) {
        return read(source.startsWith(WEBJAR) ? inWebjar(source.substring(WEBJAR.length())) : "/assets/" + source);
    }

    private static String inWebjar(String source) {
        int slash = source.indexOf('/');
        String webjar = source.substring(0, slash);
        return "/META-INF/resources/webjars/" + webjar + "/" + version(webjar) + source.substring(slash);
    }

    private static String version(String webjar) {
        String path = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
        try (InputStream file = ClassPathFile.class.getResourceAsStream(path)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> read(String path) {
        try (InputStream file = ClassPathFile.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
