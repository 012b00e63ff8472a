package dev.atrium.sandbox.stripe.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Scripts that are written as small files and sent as one, in a scope of its own, as the real ones are. */
final class Scripts {

    private static final String FILES = "/sandbox/stripe/";

    private Scripts() {}

    static String joined(String... names) {
        return List.of(names).stream()
                .map(Scripts::file)
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
    }

    static String file(String name) {
        try (InputStream file = Objects.requireNonNull(Scripts.class.getResourceAsStream(FILES + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
