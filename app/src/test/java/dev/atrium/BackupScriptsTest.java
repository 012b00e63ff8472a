package dev.atrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code deploy/} with a Docker that only writes down what it is asked for. */
class BackupScriptsTest {

    private static final String DOCKER = """
            #!/bin/sh
            echo "$*" >>"$CALLS"
            case "$*" in
              *"${BROKEN:-nothing is broken}"*) echo half; exit 1 ;;
              "compose ps -q axonserver") echo container ;;
              "cp container:"*) echo "files of ${2##*/}" ;;
              "cp - container:"*) cat >/dev/null ;;
              *pg_dump*) echo dump ;;
              *pg_restore*) cat >"$CALLS.restored" ;;
              *"select count"*) echo "${TABLES:-0}" ;;
            esac
            """;

    @TempDir
    Path directory;

    private Path backup;
    private Path calls;

    @BeforeEach
    void putDockerInPlace() throws IOException {
        backup = directory.resolve("backup");
        calls = directory.resolve("calls");
        Path docker = directory.resolve("docker");
        Files.writeString(docker, DOCKER);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void siteStandsStillForTheCopyAndComesBackBeforeThePictures() throws Exception {
        assertThat(run("backup.sh", Map.of())).isZero();

        assertThat(calls().stream().map(BackupScriptsTest::gist))
                .containsExactly(
                        "compose ps",
                        "compose stop",
                        "cp events",
                        "cp data",
                        "pg_dump",
                        "compose start",
                        "compose run");
        assertThat(backup).isDirectoryContaining("glob:**/axonserver-events.tar.gz");
        assertThat(Files.readString(backup.resolve("SHA256SUMS")))
                .contains("./database.dump", "./axonserver-events.tar.gz", "./axonserver-data.tar.gz");
    }

    @Test
    void siteThatKeepsItsEventsInPostgresGoesOn() throws Exception {
        assertThat(run("backup.sh", Map.of("ATRIUM_HOT", "true"))).isZero();

        assertThat(calls().stream().map(BackupScriptsTest::gist)).containsExactly("pg_dump", "compose run");
    }

    @Test
    void brokenCopyIsNoBackupAndTheSiteComesBack() throws Exception {
        for (String broken : List.of("axonserver/data", "pg_dump")) {
            Files.deleteIfExists(calls);
            backup = directory.resolve("broken-" + broken.replace('/', '-'));

            assertThat(run("backup.sh", Map.of("BROKEN", broken))).as(broken).isNotZero();

            assertThat(calls()).last().isEqualTo("compose start axonserver site");
            assertThat(backup.resolve("SHA256SUMS")).doesNotExist();
            assertThat(run("restore.sh", Map.of())).as("restored").isNotZero();
        }
    }

    @Test
    void restoreTakesWhatWasBackedUp() throws Exception {
        run("backup.sh", Map.of());

        assertThat(run("restore.sh", Map.of())).isZero();

        assertThat(directory.resolve("calls.restored")).hasContent("dump");
        assertThat(calls()).contains("cp - container:/axonserver").last().isEqualTo("compose up --detach");
    }

    @Test
    void restoreRefusesADatabaseThatIsNotEmptyAndADamagedBackup() throws Exception {
        run("backup.sh", Map.of());
        assertThat(run("restore.sh", Map.of("TABLES", "40"))).isNotZero();
        assertThat(directory.resolve("calls.restored")).doesNotExist();

        Files.writeString(backup.resolve("database.dump"), "another");
        Files.delete(calls);
        assertThat(run("restore.sh", Map.of())).isNotZero();
        assertThat(calls).doesNotExist();
    }

    private int run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "../deploy/" + script, backup.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        shell.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        shell.environment().put("CALLS", calls.toString());
        shell.environment().putAll(variables);
        return shell.start().waitFor();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    private static String gist(String call) {
        if (call.contains("pg_dump")) {
            return "pg_dump";
        }
        String[] words = call.split("[ /]");
        return words[0] + " " + (words[0].equals("cp") ? words[3] : words[1]);
    }
}
