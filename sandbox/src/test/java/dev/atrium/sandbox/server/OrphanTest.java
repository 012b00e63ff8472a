package dev.atrium.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {

    /** As Elasticsearch does: first its number goes, then it takes its time, and last its data are free. */
    private static final String SLOW_TO_END = """
            trap 'rm "$1/number"; sleep 1; rm "$1/lock"; exit' TERM
            touch "$1/lock" "$1/number"
            while :; do sleep 0.02; done
            """;

    @TempDir
    private Path place;

    private Path leash;
    private ServerProcess server;

    @BeforeEach
    void startsAServer() throws IOException {
        leash = place.resolve("server.leash");
        Path directory = Files.createDirectory(place.resolve("server"));
        Unprivileged user = Unprivileged.owning(directory);
        List<String> command = List.of("sh", "-c", SLOW_TO_END, "slow", directory.toString());
        server = ServerProcess.start("slow", "TERM", user, command, Map.of(), place.resolve("server.log"));
        await().until(() -> isThere("number"));
    }

    @AfterEach
    void endsIt() {
        server.close();
    }

    @Test
    void aServerThatStillRunsHasGivenItsDataFreeBeforeTheNextStarts() {
        server.noteIn(leash);

        Orphan.end("slow", leash);

        assertThat(isThere("lock")).isFalse();
    }

    @Test
    void oneThatIsAlreadyEndingIsWaitedFor() throws Exception {
        server.noteIn(leash);
        Thread killed = Thread.ofPlatform().start(server::close);
        await().until(() -> !isThere("number"));

        Orphan.end("slow", leash);

        assertThat(isThere("lock")).isFalse();
        killed.join();
    }

    @Test
    void aProcessThatHasTheNumberByNowIsLeftAlone() throws Exception {
        server.noteIn(leash);
        String number = Files.readString(leash).split(" ")[0];
        Files.writeString(leash, number + " 946684799000\n");

        Orphan.end("slow", leash);

        assertThat(isThere("number")).isTrue();
    }

    @Test
    void whatNamesNobodyEndsNobody() throws Exception {
        for (String unreadable : List.of("", "1", "\n", "a b")) {
            Files.writeString(leash, unreadable);
            Orphan.end("slow", leash);
        }
        Orphan.end("slow", place.resolve("missing"));

        assertThat(isThere("number")).isTrue();
    }

    private boolean isThere(String file) {
        return Files.exists(place.resolve("server").resolve(file));
    }
}
