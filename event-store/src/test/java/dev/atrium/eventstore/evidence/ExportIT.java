package dev.atrium.eventstore.evidence;

import static dev.atrium.eventstore.Events.published;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.EventChain;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.RecordedField.Kind;
import dev.atrium.eventstore.StoreNode;
import dev.atrium.sandbox.server.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a small store, checked by the command-line verifier after somebody has edited them. */
class ExportIT {

    private static final StoreNode NODE = StoreNode.start(TestServers.freshDatabase());
    private static final EventArchive ARCHIVE = NODE.get(EventArchive.class);
    private static final int HEADER = 1;

    @TempDir
    private Path directory;

    @BeforeAll
    static void eventsAreLinked() {
        NODE.publish(published(1, "=Court"), published(2, "Yard"), published(3, "Garden"));
        await("a checkpoint after event 2")
                .until(() -> NODE.get(EventChain.class).status().linked() == 3);
        NODE.publish(published(1, 1, "Court"), published(1, 2, "Inner court"));
        await().until(() -> NODE.get(EventChain.class).status().linked() == 5);
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    @Test
    void completeExportIsIntact() throws IOException {
        assertThat(verify(complete())).startsWith("0 INTACT: 5 events up to 4, ");
    }

    @Test
    void changedPayloadIsNamed() throws IOException {
        List<String> lines = complete();
        lines.set(HEADER + 2, lines.get(HEADER + 2).replaceFirst("\"payload\":\"e", "\"payload\":\"f"));

        assertThat(verify(lines)).startsWith("1 TAMPERED: event 2 ");
    }

    @Test
    void readableTextIsNoEvidence() throws IOException {
        List<String> lines = complete();
        lines.set(HEADER + 1, lines.get(HEADER + 1).replace("Yard", "Graveyard"));

        assertThat(verify(lines)).startsWith("0 INTACT");
    }

    @Test
    void removedLineIsNamed() throws IOException {
        List<String> lines = complete();
        lines.remove(HEADER + 1);

        assertThat(verify(lines)).startsWith("1 TAMPERED: events between 0 and 2 are missing");
    }

    @Test
    void removedLineBeforeACheckpointIsNamed() throws IOException {
        List<String> lines = complete();
        lines.remove(HEADER + 2);

        assertThat(verify(lines))
                .startsWith("1 TAMPERED: events after 1 are missing: checkpoint 1 signs up to event 2");
    }

    @Test
    void doubledLineIsNamed() throws IOException {
        List<String> lines = complete();
        lines.add(HEADER + 2, lines.get(HEADER + 1));

        assertThat(verify(lines)).startsWith("1 TAMPERED: event 1 ");
    }

    @Test
    void cutEndIsNoticed() throws IOException {
        List<String> lines = complete();

        assertThat(verify(lines.subList(0, HEADER + 2))).startsWith("1 TAMPERED: the end is missing");
    }

    @Test
    void forgedSignatureIsNoticed() throws IOException {
        List<String> lines = complete();
        String last = lines.getLast();
        lines.set(lines.size() - 1, last.replaceFirst("\"signedAt\":\"20", "\"signedAt\":\"19"));

        assertThat(verify(lines)).startsWith("1 TAMPERED: the signature of checkpoint ");
    }

    @Test
    void otherFilesAreNotTakenForExports() throws IOException {
        assertThat(verify(List.of("hello"))).startsWith("2 ");
        assertThat(verify(List.of())).startsWith("2 ");
    }

    @Test
    void eventsOfASelectionAreCheckedOneByOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ARCHIVE.writeLines(after -> after < 0 ? List.of(1L, 3L) : List.of(), out);
        List<String> lines = new ArrayList<>(out.toString(UTF_8).lines().toList());

        assertThat(verify(lines)).startsWith("0 INTACT as far as can be told: 2 events");
        lines.set(2, lines.get(2).replaceFirst("\"sequence\":1", "\"sequence\":2"));
        assertThat(verify(lines)).startsWith("1 TAMPERED: event 3 ");
    }

    @Test
    void spreadsheetIsNotMadeToCalculate() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ARCHIVE.writeCsv(after -> after < 0 ? List.of(0L) : List.of(), out);

        assertThat(out.toString(UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("title: =Court")
                .doesNotContain(",=", "\"=");
    }

    @Test
    void readerSeesWhatIsPersonalDecrypted() {
        assertThat(ARCHIVE.events(List.of(1L)).getFirst().fields())
                .contains(new RecordedField("title", "Yard", Kind.PERSONAL));
    }

    private static List<String> complete() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ARCHIVE.writeAll(out);
        return new ArrayList<>(out.toString(UTF_8).lines().toList());
    }

    private String verify(List<String> lines) throws IOException {
        Path export = Files.write(directory.resolve("events.jsonl"), lines);
        Path key = Files.writeString(
                directory.resolve("key.pem"), NODE.get(EventChain.class).publicKey());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ExportVerifier.verify(export, key, new PrintStream(said, true, UTF_8));
        return code + " " + said.toString(UTF_8);
    }
}
