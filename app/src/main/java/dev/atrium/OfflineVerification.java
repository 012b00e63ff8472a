package dev.atrium;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.eventstore.evidence.ExportVerifier;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code java -jar … --verify-export=events.jsonl --public-key=key.pem} checks an export of events and starts nothing.
 *
 * @param export as {@code /audit/export} gave it
 * @param publicKey as {@code /audit/public-key.pem} gave it, fetched at another time than the export if possible
 */
record OfflineVerification(Path export, Path publicKey) {

    static Optional<OfflineVerification> of(String... arguments) {
        return value(arguments, "--verify-export=")
                .map(export -> new OfflineVerification(
                        Path.of(export),
                        Path.of(value(arguments, "--public-key=").orElse("public-key.pem"))));
    }

    private static Optional<String> value(String[] arguments, String name) {
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(name))
                .map(argument -> argument.substring(name.length()))
                .findFirst();
    }

    /** Gives back the exit code. */
    int run() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        return ExportVerifier.verify(export, publicKey, out);
    }
}
