package dev.atrium.eventstore.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.eventstore.chain.ChainPublicKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Checks an export without the site, as a program: {@code --verify-export=events.jsonl --public-key=key.pem}. Ends with 0 if
 * nothing was changed, 1 if something was, 2 if the files cannot be read.
 */
public final class ExportVerifier {

    private static final int INTACT = 0;
    private static final int TAMPERED = 1;
    private static final int UNREADABLE = 2;

    private ExportVerifier() {}

    /** Gives back the exit code. */
    public static int verify(Path export, Path publicKey, PrintStream out) {
        try (BufferedReader lines = Files.newBufferedReader(export, UTF_8)) {
            ExportCheck check = new ExportCheck(ChainPublicKey.ofPem(Files.readString(publicKey)));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
            out.println(check.summary());
            return INTACT;
        } catch (TamperedExportException e) {
            out.println("TAMPERED: " + e.getMessage());
            return TAMPERED;
        } catch (NoSuchFileException e) {
            out.println("There is no file " + e.getFile());
        } catch (IOException | RuntimeException e) {
            out.println("Not an export of events, or not a public key: " + e.getMessage());
        }
        return UNREADABLE;
    }
}
