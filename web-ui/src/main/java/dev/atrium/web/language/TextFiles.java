package dev.atrium.web.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;

/** Finds the message files: one per area of the site and language, English without a suffix. */
final class TextFiles {

    private static final List<String> AREAS = List.of(
            "layout",
            "admin",
            "audit",
            "model",
            "account",
            "legal",
            "chat",
            "profile",
            "password",
            "contact",
            "payment",
            "mfa",
            "leaving");

    private TextFiles() {}

    static Stream<PropertyResourceBundle> of(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.code();
        return AREAS.stream().map(area -> read("/messages/" + area + suffix + ".properties"));
    }

    private static PropertyResourceBundle read(String path) {
        try (InputStream file = TextFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            return new PropertyResourceBundle(new InputStreamReader(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
